// node .ci/pages.mjs PAGE…: each page becomes one bash script, which is run. In a page
//   ```bash      is run, line after line; the first that fails ends the page
//   ```console   has "$ command" and what it prints
//   ``` with "$ " in its first line is the same
// and a comment before a block says what else it is:
//   <!-- file: PATH -->         the block is that file
//   <!-- more of: PATH -->      it goes to its end
//   <!-- into: PATH -->         it goes into that project
//   <!-- another shell -->      it runs beside the others until the page is done; they begin when it has said something
//   <!-- not run: REASON -->    it is left out
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir, homedir } from "node:os";
import { join, resolve } from "node:path";

const repository = resolve(".");
const configuration = process.env.TIRGEN_CONFIGURATION ?? "Debug";
const root = mkdtempSync(join(tmpdir(), "tirgen-pages-"));
const home = join(root, "home");
const marks = "@@page@@";

/** The blocks of a page, each with its language and the comment before it. */
function blocksOf(path) {
  const blocks = [];
  const lines = readFileSync(path, "utf8").replaceAll("\r\n", "\n").split("\n");
  let comment = "";
  for (let i = 0; i < lines.length; i++) {
    const note = /^<!-- (file|more of|into|not run|another shell)(?:: (.*?))? -->$/.exec(lines[i]);
    if (note) comment = note;
    else if (lines[i].startsWith("```")) {
      const end = lines.indexOf("```", i + 1);
      blocks.push({ language: lines[i].slice(3).trim(), text: lines.slice(i + 1, end).join("\n") + "\n", line: i + 2, kind: comment?.[1], value: comment?.[2] });
      comment = "";
      i = end;
    }
  }
  return blocks;
}

/** The commands of a session, each with what it prints; null where the page does not show it. */
function sessionOf(block) {
  return ("\n" + block.text).split("\n$ ").slice(1).map(step => {
    const end = step.indexOf("\n");
    const output = step.slice(end + 1).trimEnd();
    return { command: step.slice(0, end < 0 ? undefined : end), expected: output === "" ? null : output };
  });
}

const quote = text => `'${text.replaceAll("'", "'\\''")}'`;

/** One script for a page, and what its sessions are to print. */
function scriptOf(path) {
  const script = ["set -euo pipefail"];
  const expected = [];
  for (const block of blocksOf(path)) {
    const isSession = block.language === "console" || (block.language === "" && block.text.startsWith("$ "));
    if (block.kind === "not run") continue;
    if (block.kind === "file" || block.kind === "more of") {
      script.push(`mkdir -p "$(dirname ${quote(block.value)})"`, `cat ${block.kind === "file" ? ">" : ">>"}${quote(block.value)} <<'${marks}'\n${block.text}${marks}`);
    } else if (block.kind === "into") {
      script.push(`sed -i '/<\\/Project>/d' ${quote(block.value)}`, `cat >>${quote(block.value)} <<'${marks}'\n${block.text}</Project>\n${marks}`);
    } else if (block.kind === "another shell") {
      const log = quote(join(root, `beside-${block.line}.log`));
      script.push(`(exec ${block.text.trim()}) >${log} 2>&1 &`, "trap 'kill $(jobs -p) 2>/dev/null || true' EXIT", `until [[ -s ${log} ]]; do sleep 0.1; done`);
    } else if (block.language === "bash") {
      script.push(...block.text.trim().split("\n").map(line => `echo ${quote(`${path}: ${line}`)} >&2\n{ ${line}\n} >&2`));
    } else if (isSession) {
      for (const step of sessionOf(block)) {
        script.push(`echo ${quote(`${path}: ${step.command}`)} >&2`, `echo ${marks}; { ${step.command}\n} 2>"$ERRORS" </dev/null || true`, `echo ${marks}; cat "$ERRORS"`);
        expected.push({ ...step, line: block.line });
      }
    }
  }
  script.push(`echo ${marks}`);
  return { text: script.join("\n") + "\n", expected };
}

const run = (script, folder) => new Promise(done => {
  const path = [join(root, "bin"), process.env.PATH].join(":");
  const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("TIR_")));
  const child = spawn("bash", ["-c", script], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...environment, PATH: path, HOME: home, ERRORS: join(root, "errors"), DOTNET_CLI_HOME: home, NUGET_PACKAGES: join(root, "packages"), DOTNET_CLI_TELEMETRY_OPTOUT: "1", DOTNET_NOLOGO: "1", DOTNET_CLI_UI_LANGUAGE: "en",
      DOTNET_SKIP_FIRST_TIME_EXPERIENCE: "1", DOTNET_GENERATE_ASPNET_CERTIFICATE: "false", DOTNET_ADD_GLOBAL_TOOLS_TO_PATH: "false", MSBUILDDISABLENODEREUSE: "1",
    },
  });
  let output = "";
  child.stdout.on("data", data => (output += data));
  child.on("close", status => done({ status, output }));
});

// What differs from machine to machine: how long a search took, and where it was.
const plain = text => text.replace(/ in \d+(\.\d+)? s\b/g, " in * s").trimEnd();

mkdirSync(home);
mkdirSync(join(root, "bin"));
const settings = join(homedir(), ".nuget", "NuGet");
if (existsSync(settings)) cpSync(settings, join(home, ".nuget", "NuGet"), { recursive: true });
// What was built is packed, and not built once more.
const dotnet = process.env.DOTNET_HOST_PATH ?? process.env.PATH.split(":").map(folder => join(folder, "dotnet")).find(existsSync);
writeFileSync(join(root, "bin", "dotnet"), `#!/bin/bash\nif [[ $1 == pack ]]; then set -- "\${@/#Release/${configuration}}" --no-build; fi\nexec ${quote(dotnet)} "$@"\n`, { mode: 0o755 });

let passed = 0;
const failures = [];
for (const page of process.argv.slice(2)) {
  const started = Date.now();
  const folder = join(root, page.replace(/\W/g, "-"));
  mkdirSync(folder);
  if (page === "README.md") for (const entry of readdirSync(repository)) if (entry !== "feed") symlinkSync(join(repository, entry), join(folder, entry));
  const { text, expected } = scriptOf(page);
  const result = await run(`export PATH="$PATH:$HOME/.dotnet/tools"\n${text}`, folder);
  const outputs = result.output.split(marks + "\n").slice(1);
  for (const [index, step] of expected.entries()) {
    const got = outputs[2 * index];
    const errors = outputs[2 * index + 1];
    // A page may leave the error stream out.
    const shows = text => plain(text) === plain(step.expected);
    if (errors === undefined) failures.push(`${page}(${step.line}): not reached: ${step.command}`);
    else if (step.expected !== null && !shows(got) && !shows(errors + got)) failures.push(`${page}(${step.line}): ${step.command}\nprinted\n${errors}${got}`);
    else passed++;
  }
  if (result.status !== 0) failures.push(`${page}: ended with status ${result.status}\n${result.output.slice(-2000)}`);
  else passed++;
  console.log(`${page}: ${((Date.now() - started) / 1000).toFixed(0)} s`);
}
for (const failure of failures) console.error(`FAILED ${failure}`);
if (!process.env.TIRGEN_KEEP_PAGES) rmSync(root, { recursive: true, force: true });
if (process.env.STAGE_COUNTS) writeFileSync(process.env.STAGE_COUNTS, `${passed} ${failures.length}\n`);
console.log(`${passed} passed, ${failures.length} failed`);
process.exit(failures.length ? 1 : 0);
