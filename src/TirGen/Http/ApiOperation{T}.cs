using System.Text.Json.Serialization.Metadata;

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
    private readonly Func<JsonTypeInfo<T>> _typeInfo;
    private JsonTypeInfo<T>? _knownTypeInfo;
    private Remembered? _last;

    /// <summary>Describes an operation.</summary>
    /// <inheritdoc cref="ApiOperation(HttpMethod, string, bool)" path="/param"/>
    /// <param name="typeInfo">Gives the metadata by which the answer is read; asked at the first answer.</param>
    public ApiOperation(HttpMethod method, string template, bool isRetrySafe, Func<JsonTypeInfo<T>> typeInfo)
        : base(method, template, isRetrySafe)
    {
        ArgumentNullException.ThrowIfNull(typeInfo);
        _typeInfo = typeInfo;
    }

    /// <summary>Reads an answer.</summary>
    /// <exception cref="System.Text.Json.JsonException">The body is no JSON of the type.</exception>
    internal T Read(ReadOnlySpan<byte> json)
    {
        if (Volatile.Read(ref _last) is { } last && json.SequenceEqual(last.Json))
            return last.Answer;
        JsonTypeInfo<T> typeInfo = _knownTypeInfo ??= _typeInfo();
        T answer = AnswerReader.Read(json, typeInfo);
        if (json.Length <= MaxRememberedBytes && ResponseEnvelope.IsPlainSuccess(json) && !AnswerReader.HasUnknownMembers(answer, typeInfo))
            Volatile.Write(ref _last, new Remembered(json.ToArray(), answer));
        return answer;
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
