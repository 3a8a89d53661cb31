using System.Text;
using System.Text.Json;
using TirGen.Reading;

namespace TirGen.Http;

/// <summary>An operation whose answer is JSON.</summary>
/// <typeparam name="T">The type of the answer.</typeparam>
/// <remarks>
/// An API confirms an action in the same words each time. Such an answer (TIR's envelope with a plain text, see <see cref="ResponseEnvelope"/>) is
/// compared with the one before, and the object of that is given out again; it cannot be changed.
/// </remarks>
public sealed class ApiOperation<T> : ApiOperation
{
    private const int MaxRememberedBytes = 1024;
    private const int MaxQuotedBytes = 32;
    private readonly ApiRead<T?> _read;
    private Remembered? _last;

    /// <summary>Describes an operation.</summary>
    /// <inheritdoc cref="ApiOperation(HttpMethod, string, bool)" path="/param"/>
    /// <param name="read">Reads the answer.</param>
    public ApiOperation(HttpMethod method, string template, bool isRetrySafe, ApiRead<T?> read)
        : base(method, template, isRetrySafe)
    {
        ArgumentNullException.ThrowIfNull(read);
        _read = read;
    }

    /// <summary>Reads an answer.</summary>
    /// <exception cref="JsonException">The body is no JSON of the type.</exception>
    /// <exception cref="OperationCanceledException">The reading was ended, or took too long.</exception>
    internal T Read(ReadOnlySpan<byte> json, Deadline deadline, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _last) is { } last && json.SequenceEqual(last.Json))
            return last.Answer;
        json = ApiJson.WithoutMark(json);
        if (json.IsEmpty)
            return Empty();
        ApiReader reader = new(json, ApiReading.Tolerant, deadline, cancellationToken);
        T? answer = _read(ref reader);
        reader.End();
        if (reader.IsMisfit || answer is null)
            throw new JsonException($"It is of another form: {Encoding.UTF8.GetString(json[..Math.Min(json.Length, MaxQuotedBytes)])}");
        if (json.Length <= MaxRememberedBytes && ResponseEnvelope.IsPlainSuccess(json))
            Volatile.Write(ref _last, new Remembered(json.ToArray(), answer));
        return answer;
    }

    /// <summary>What stands for an answer without content: an object or a list without anything in it, else no value.</summary>
    private T Empty()
    {
        foreach (string nothing in (ReadOnlySpan<string>)["{}", "[]"])
        {
            ApiReader reader = new(Encoding.UTF8.GetBytes(nothing), ApiReading.Tolerant);
            T? answer = _read(ref reader);
            if (!reader.IsMisfit && answer is not null)
                return answer;
        }

        return default!;
    }

    /// <summary>A finished task of an answer; the same for an answer that was remembered.</summary>
    internal Task<T> Completed(T answer) =>
        Volatile.Read(ref _last) is { } last && ReferenceEquals(last.Answer, answer) ? last.Task : Task.FromResult(answer);

    private sealed class Remembered(byte[] json, T answer)
    {
        internal byte[] Json { get; } = json;

        internal T Answer { get; } = answer;

        internal Task<T> Task { get; } = System.Threading.Tasks.Task.FromResult(answer);
    }
}
