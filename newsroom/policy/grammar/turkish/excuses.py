"""What makes a Turkish attack none: it is reported, supposed, or said to somebody in office."""

from newsroom.policy.grammar.phrasing import Phrase, one_of
from newsroom.policy.grammar.sentences import Excuses
from newsroom.policy.grammar.turkish.spelling import SPELLING

_SAYING = (
    r"(?:dedi\w*|diye\w*|diyo(?!rum|ruz)\w+|der|derse\w*|dersin\w*|derler\w*|den(?:ir|mez|di|iyor"
    r"|ilen)|desem|desen|dese|dem(?:ek|em|e|edi|iş|iyor|eyin|esi|emiş|eden)\w*|deyip|bağır\w+"
    r"|yaz(?:mış|dı|ıyor)\w*|san(?:ıyor|dı|mış|ma)\w*|zanne\w+|düşün(?:üyor|mü|dü|me)\w*"
    r"|söyle(?:di|me|miş|r)\w*|gibi davran\w+|gibi göster\w*|gibi|hakaret\w*|şeklinde|şarkı\w*"
    r"|sözü\w*|lafı\w*|mesaj\w*|tehdi\w+)"
)
_OFFICES = """
    başkan | başkanım | cumhurbaşkanı | bakan | bakanım | sayın | reis | milletvekili | vekilim
    | vali | hükümet | erdoğan | tayyip | tayip | aliyev | paşinyan | trump | biden | putin
    | zelenski | netanyahu | kılıçdaroğlu | bahçeli | özel | imamoğlu | davutoğlu | macron | musk
    | hakem | akp | chp | mhp
"""
_OFFICE = one_of(_OFFICES)

EXCUSES = Excuses(
    opening=Phrase(
        r"(?:^|[,:–—(\"“«]|\s-\s)\s*(?:(?:ya|be|lan|ulan|hadi|haydi|artık|sen|siz|önce|bi|bir"
        r"|o zaman|yeter|git|gidin|ve|ama|oğlum|kardeşim|arkadaşım|ey|hey|of|e|eee|tamam|hepiniz"
        r"|de|da|yok|hayır|evet|bence|lütfen|en iyisi|buradan|burdan|hemen|derhal|ülkemizden"
        r"|memleketimizden|sus|ki|şimdi|inşallah|umarım|kes|hala|aptal|salak|o|şu|çok konuşma"
        r"|boş konuşma)(?!\w),?\s*)*\Z",
        SPELLING,
    ),
    reported=Phrase(
        r"(?<!\w)(?:dedi|diyor|diyorlar|demiş|dediler|bağırdı|yazdı|yazmış"
        r"|söyledi)(?: ki)?[ ,:–—-]*[\"“«„]?\s*\Z|(?<!\w)(?:bana|ona|bize|size|sana) \"?\Z",
        SPELLING,
    ),
    told=Phrase(
        rf"[\"”»’' ,!.?…]*(?:\s(?:sen|siz|lan|\w+a|\w+e))?[\"”»’' ,]*\s{_SAYING}(?!\w)", SPELLING
    ),
    supposed=Phrase(
        r"(?<!\w)(?:eğer|sanki|keşke|güya|şayet|diyelim ki|sözde|farz et"
        r"|ister)(?!\w)[^.!?]{0,40}\Z",
        SPELLING,
    ),
    public=Phrase(
        rf"(?:^|[\n.!?;:,–—])\s*(?:(?:ey|hey|bay|sayın|bak)\s+)?{_OFFICE}(?: \w+){{0,2}}\s*(?:[,!]"
        rf"|\Z)",
        SPELLING,
    ),
    public_last=Phrase(rf",?\s*(?:(?:ey|bay|sayın)\s+)?{_OFFICE}(?!\w)", SPELLING),
)
