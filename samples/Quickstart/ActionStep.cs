using System.Text;
using Tir.ModelEndpoints;
using TirGen;

namespace Quickstart;

/// <summary>One action: its body written and measured, then sent.</summary>
internal sealed class ActionStep(string title, ActionStep.CheckBody check, ActionStep.WriteBody write, ActionStep.Send send)
{
    /// <summary>Builds a request and checks it against the rules of the API.</summary>
    public delegate bool CheckBody(out IReadOnlyList<ApiViolation> violations);

    /// <summary>Builds a request and writes it.</summary>
    public delegate bool WriteBody(Span<byte> destination, out int written);

    /// <summary>Sends the same request.</summary>
    public delegate Task<ActionEnvelope> Send(ModelEndpointsClient client, long inferenceId);

    /// <summary>What building and writing the body once allocated on the heap.</summary>
    public long AllocatedBytes { get; private set; }

    public async Task RunAsync(ModelEndpointsClient client, Settings settings)
    {
        byte[] body = Write();
        Console.WriteLine();
        Console.WriteLine(title);
        Console.WriteLine($"  PUT     {new UpdateEndpointUrl { InferenceId = settings.InferenceId, ProjectId = settings.ProjectId, Location = settings.Location }}");
        Console.WriteLine($"  body    {Encoding.UTF8.GetString(body)}");
        Console.WriteLine($"  built   {body.Length} bytes, {AllocatedBytes} B allocated");
        bool isValid = check(out IReadOnlyList<ApiViolation> violations);
        Console.WriteLine($"  valid   {(isValid ? "yes" : "no")}{string.Concat(violations.Select(static v => $"\n          {v}"))}");
        PolicyPreview.Print(body);
        ActionEnvelope answer = await send(client, settings.InferenceId);
        Console.WriteLine($"  answer  {answer.Code} {answer.Message}: {answer.Data}");
    }

    private byte[] Write()
    {
        Span<byte> buffer = stackalloc byte[4096];
        // The first call compiles the code; the second is what every later one costs.
        write(buffer, out _);
        long before = GC.GetAllocatedBytesForCurrentThread();
        bool fits = write(buffer, out int written);
        AllocatedBytes = GC.GetAllocatedBytesForCurrentThread() - before;
        return fits ? buffer[..written].ToArray() : throw new InvalidOperationException($"The body of {title} is larger than {buffer.Length} bytes.");
    }
}
