using System.CommandLine;
using System.Globalization;
using System.Net.Sockets;
using TirGen.StandIn.Tir;
using TirGen.Tool.Input;

namespace TirGen.Tool.Commands;

/// <summary><c>tirgen mock</c>: a stand-in of TIR on loopback.</summary>
internal sealed class MockCommand
{
    private readonly Option<int> _port = ValueOption.Single("--port", "N", "The port; 0 for any that is free. Default 8080.", 8080, NumberText.Integer(0, 65535));
    private readonly Option<string?> _state = new("--state")
    {
        Description = "The endpoints at the start: a list of details, or what TIR answered. Without it there is endpoint 4242, which runs.",
        HelpName = "json",
    };

    private readonly Option<TimeSpan> _step = ValueOption.Single(
        "--step", "S", "How long an endpoint is in a state on its way to another, such as Deploying. Default 1s.", TimeSpan.FromSeconds(1), NumberText.Time);

    private readonly Option<double> _fail = ValueOption.Single(
        "--fail", "share", "The share of requests that fail, as 5% or 0.05: refused with 503, or lost before or after their work. Default 0.", 0.0, Share);

    private readonly Option<int> _seed = ValueOption.Single("--seed", "N", "Seed of what fails. Default 1.", 1, NumberText.Integer(0, int.MaxValue));

    public static Command Create()
    {
        MockCommand options = new();
        Command command = new("mock", "Serve a stand-in of TIR's model endpoints on this machine: with state, and with every request checked by the document.")
        {
            options._port, options._state, options._step, options._fail, options._seed,
        };
        command.SetAction(options.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        TextWriter output = TextWriter.Synchronized(parsed.InvocationConfiguration.Output);
        TirStandInOptions options = new()
        {
            Port = parsed.GetValue(_port),
            State = parsed.GetValue(_state) is { } path ? TextFile.Read(path) : null,
            StepTime = parsed.GetValue(_step),
            FailureRate = parsed.GetValue(_fail),
            Seed = parsed.GetValue(_seed),
            OnRequest = request => output.WriteLine(request),
        };
        await using TirStandIn standIn = Start(options);
        output.WriteLine($"TIR's model endpoints, a stand-in: {standIn.Address}");
        output.WriteLine($"In another shell: export TIR_TOKEN=any TIR_API_KEY=any TIR_PROJECT_ID=1 TIR_LOCATION=Delhi TIR_BASE_URL={standIn.Address}");
        await output.FlushAsync(cancellation);
        await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return ExitStatus.Success;
    }

    private static TirStandIn Start(TirStandInOptions options)
    {
        try
        {
            return TirStandIn.Start(ApiDocument.Read(null).Text, options);
        }
        catch (SocketException problem)
        {
            throw new InputException($"Port {options.Port} cannot be served: {problem.Message}. Give another with --port, or 0 for any that is free.");
        }
    }

    private static double Share(string text)
    {
        bool isPercent = text.EndsWith('%');
        return double.TryParse(isPercent ? text[..^1] : text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) && value <= (isPercent ? 100 : 1)
            ? value / (isPercent ? 100 : 1)
            : throw new FormatException($"\"{text}\" is no share. Give 5% or 0.05.");
    }
}
