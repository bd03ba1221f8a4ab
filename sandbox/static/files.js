// Files that are sent: encoded for the API, and checked against Discord's limits before that.

export const MOST_FILES = 10;
export const LARGEST_BYTES = 10 * 1024 * 1024;

/** A file as the API takes it. */
export async function encodeFile(file) {
  const address = await new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
  return { filename: file.name, content: address.slice(address.indexOf(",") + 1) };
}
