using System.CommandLine;
using TirGen.Autoscaling;
using TirGen.Tool.Input;

namespace TirGen.Tool.Commands;

/// <summary><c>tirgen calibrate</c>: the constants of a batching service model, from a benchmark of the engine.</summary>
internal sealed class CalibrateCommand
{
    private readonly Argument<string[]> _files = new("benchmark")
    {
        Description = "JSON files of vllm bench serve (with --save-detailed one is enough, else one for each --max-concurrency), or a table with the columns concurrency, input, output, ttft_ms and tpot_ms.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<BatchingModel> _limits = ValueOption.Single(
        "--limits", "seqs=…,tokens=…,kv=…", "Settings of the engine, which are not fitted: max_num_seqs, max_num_batched_tokens and the tokens of its KV cache, as its log tells them. Default seqs=256,tokens=2048.", Limits(""), Limits);

    public static Command Create()
    {
        CalibrateCommand options = new();
        Command command = new("calibrate", "Fits the constants of --service-model batching to a benchmark, and says how far they can be relied on.") { options._files, options._limits };
        command.SetAction(options.Run);
        return command;
    }

    private static BatchingModel Limits(string text) => BatchingModel.Parse("batching:a=1ms" + (text.Length > 0 ? "," + text : ""));

    private int Run(ParseResult parsed)
    {
        BenchmarkFile[] files = [.. parsed.GetValue(_files)!.Select(BenchmarkFile.Read)];
        BatchingModel limits = parsed.GetValue(_limits)!;
        bool hasDetails = files.All(static file => file.Requests.Count > 0);
        if (hasDetails && files.Length > 1)
            throw new InputException("Details of several runs cannot be put on one clock. Give one file with details.");
        BatchingCalibration fit = hasDetails
            ? BatchingCalibration.Fit(limits, files[0].Requests)
            : BatchingCalibration.Fit(limits, [.. files.SelectMany(static file => file.Loads)]);

        TextWriter output = parsed.InvocationConfiguration.Output;
        output.WriteLine($"--service-model {fit.Model}");
        output.WriteLine(FormattableString.Invariant($"mean error of the fit            {fit.Error * 100:0.0} %"));
        output.WriteLine(fit.ErrorKeptBack is { } kept
            ? FormattableString.Invariant($"fitted to one half, on the other {kept * 100:0.0} %")
            : "too few rows to keep a half back: nothing tells how well it predicts");
        foreach (string doubt in fit.Doubts)
            output.WriteLine($"doubt: {doubt}");
        return fit.Doubts.Count > 0 ? ExitStatus.Findings : ExitStatus.Success;
    }
}
