using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace TirGen.Tool.Commands;

/// <summary>Examples at the end of every command's help.</summary>
internal static class Examples
{
    private static readonly Dictionary<string, string[]> ByCommand = new(StringComparer.Ordinal)
    {
        [""] =
        [
            "tirgen check policies",
            "tirgen rule TIR2001",
            "tirgen simulate --policy policy.json --trace week.csv",
        ],
        ["generate"] =
        [
            "tirgen generate spec/petstore.json --output src/Generated --namespace Contoso.Petstore",
        ],
        ["diff"] =
        [
            "tirgen diff petstore-v1.json petstore-v2.json",
            "tirgen diff petstore-v1.json petstore-v2.json --format sarif",
        ],
        ["check"] =
        [
            "tirgen check policies",
            "tirgen check \"policies/**/*.json\" --schema AutoScalePolicy --severity error",
            "tirgen check policies --format github",
            "tirgen check - --ignore TIR2006 < policy.json",
            "tirgen check pet.json --spec spec/petstore.json --schema Pet",
        ],
        ["fix"] =
        [
            "tirgen fix policies",
            "tirgen fix policy.json --choose 'Remove item 2 of \"rules\"'",
            "tirgen fix spec/petstore.yaml --dry-run",
        ],
        ["rule"] =
        [
            "tirgen rule",
            "tirgen rule TIR2001",
        ],
        ["schema"] =
        [
            "tirgen schema --output .schemas",
            "tirgen schema spec/petstore.json --schema Pet --output .schemas",
        ],
        ["eval"] =
        [
            "tirgen eval 'self.min_replicas <= self.max_replicas' --self '{\"min_replicas\":1,\"max_replicas\":8}'",
            "tirgen eval --batch cases.jsonl",
        ],
        ["simulate"] =
        [
            "tirgen simulate --policy policy.json --trace week.csv --slots 8 --service exponential:4",
            "tirgen simulate --policy policy.json --trace synthetic:bursts,rate=1,to=20,burst=60,interval=300,seconds=3600 --fail-if \"p95_wait > 2s\"",
            "tirgen simulate --policy policy.json --trace week.csv --compare other.json --report report.html",
        ],
        ["explain"] =
        [
            "tirgen explain --policy policy.json --trace week.csv",
        ],
        ["recommend"] =
        [
            "tirgen recommend --trace week.csv --slo p95=2s",
        ],
        ["calibrate"] =
        [
            "tirgen calibrate bench.json --limits seqs=128,tokens=2048,kv=200000",
        ],
        ["endpoint"] =
        [
            "tirgen endpoint list",
            "tirgen endpoint wait 4242 --status running",
        ],
        ["endpoint list"] =
        [
            "tirgen endpoint list",
            "tirgen endpoint list --format json > endpoints.json",
        ],
        ["endpoint get"] =
        [
            "tirgen endpoint get 4242",
        ],
        ["endpoint wait"] =
        [
            "tirgen endpoint wait 4242 --status running --timeout 15m",
        ],
        ["plan"] =
        [
            "tirgen plan policy.json --endpoint 4242",
            "tirgen plan policy.json --endpoint @production.txt",
        ],
        ["apply"] =
        [
            "tirgen apply policy.json --endpoint 4242",
            "tirgen apply policy.json --endpoint 4242,4243 --yes --wait",
            "tirgen apply policy.json --endpoint @production.txt --yes --parallel 8 --keep-going",
        ],
        ["mock"] =
        [
            "tirgen mock",
            "tirgen mock --port 0 --state endpoints.json --fail 5%",
        ],
        ["export"] =
        [
            "tirgen export --policy policy.json --format keda --name llama",
        ],
    };

    /// <summary>The examples of a command.</summary>
    /// <param name="path">Its name after those of the commands around it; empty for the whole tool.</param>
    public static IReadOnlyList<string> Of(string path) => ByCommand.TryGetValue(path, out string[]? lines) ? lines : [];

    /// <summary>Has the help of a command and of those below it end with examples.</summary>
    public static void AddTo(Command root)
    {
        HelpOption help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((SynchronousCommandLineAction)help.Action!);
    }

    private sealed class HelpWithExamples(SynchronousCommandLineAction help) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            foreach (Option option in parseResult.CommandResult.Command.Options)
            {
                ValueOption.LeaveDefaultOut(option);
            }

            int status = help.Invoke(parseResult);
            IReadOnlyList<string> lines = Of(CommandPath.Of(parseResult.CommandResult));
            if (lines.Count > 0)
            {
                TextWriter output = parseResult.InvocationConfiguration.Output;
                output.WriteLine("Examples:");
                foreach (string line in lines)
                {
                    output.WriteLine($"  {line}");
                }

                output.WriteLine();
            }

            return status;
        }
    }
}
