// Judges with the npm package obscenity: a text a line as JSON in, whether it is foul and the microseconds out.
const { RegExpMatcher, englishDataset, englishRecommendedTransformers } = require("obscenity");
const readline = require("node:readline");

const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers });

readline.createInterface({ input: process.stdin }).on("line", (line) => {
  const text = JSON.parse(line);
  const began = process.hrtime.bigint();
  const foul = matcher.hasMatch(text);
  const micros = Number(process.hrtime.bigint() - began) / 1000;
  process.stdout.write(`${JSON.stringify({ foul, micros })}\n`);
});
