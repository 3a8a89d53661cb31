using System.Text.Json;
using TirGen.Benchmarks.Measuring;

namespace TirGen.Benchmarks.Responses;

/// <summary>Reads the answer to an action: the code, and whether it says success.</summary>
public abstract class ResponseContender(string name, byte[] answer) : Contender(name)
{
    /// <summary>The bytes as they came.</summary>
    protected byte[] Answer { get; } = answer;

    public sealed override byte[] Output()
    {
        (int? code, string? data, string? message) = Read();
        return JsonSerializer.SerializeToUtf8Bytes(new { code, data, message });
    }

    /// <summary>Everything that the answer says.</summary>
    protected abstract (int? Code, string? Data, string? Message) Read();
}
