using TirGen.StandIn.Tir;

namespace Quickstart;

/// <summary>A stand-in of TIR inside this process, which judges requests by the document alone: it shares no code with the client.</summary>
internal static class StandIn
{
    /// <summary>Starts it with the endpoint that the sample acts on.</summary>
    public static TirStandIn Start(Settings settings)
    {
        using Stream stream = typeof(StandIn).Assembly.GetManifestResourceStream("tir.openapi.json")!;
        using StreamReader document = new(stream);

        // An endpoint is started right after it was stopped, so that no state may take time.
        return TirStandIn.Start(document.ReadToEnd(), new() { State = FormattableString.Invariant($"[{{\"id\":{settings.InferenceId}}}]"), StepTime = TimeSpan.Zero });
    }
}
