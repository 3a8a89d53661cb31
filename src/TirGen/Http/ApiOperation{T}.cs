using System.Text;
using System.Text.Json;
using TirGen.Reading;
using TirGen.Records;

namespace TirGen.Http;

/// <summary>An operation whose answer is read as a whole: JSON, or text.</summary>
/// <typeparam name="T">The type of the answer.</typeparam>
/// <remarks>An answer belongs to its caller.</remarks>
public sealed class ApiOperation<T> : ApiOperation
{
    private readonly ApiRead<T?>? _read;
    private readonly ApiAnswers<T>? _answers;

    /// <summary>Describes an operation.</summary>
    /// <inheritdoc cref="ApiOperation(HttpMethod, string, bool)" path="/param"/>
    /// <param name="read">Reads the answer.</param>
    public ApiOperation(HttpMethod method, string template, bool isRetrySafe, ApiRead<T?> read)
        : base(method, template, isRetrySafe)
    {
        ArgumentNullException.ThrowIfNull(read);
        _read = read;
    }

    /// <summary>Describes an operation whose answers differ by their status, or are no JSON.</summary>
    /// <inheritdoc cref="ApiOperation(HttpMethod, string, bool)" path="/param"/>
    /// <param name="answers">Reads the answers.</param>
    public ApiOperation(HttpMethod method, string template, bool isRetrySafe, ApiAnswers<T> answers)
        : base(method, template, isRetrySafe)
    {
        ArgumentNullException.ThrowIfNull(answers);
        _answers = answers;
    }

    /// <summary>The API's document lets <c>null</c> be an answer; otherwise one is no answer of the type.</summary>
    public bool AdmitsNull { get; init; }

    /// <summary>The document lists a success without content beside the others: such an answer is no value, <see langword="default"/>.</summary>
    public bool AdmitsNothing { get; init; }

    /// <summary>The status that an answer repeats in its body, where the document says that it does (<c>x-tirgen-status</c>).</summary>
    /// <remarks>
    /// Some APIs answer a failure with status 200 and tell it in the body only. What is from 400 to 599 there makes the call fail with an
    /// <see cref="ApiException"/>, as the status itself would.
    /// </remarks>
    public Func<T, long?>? StatusOf { get; init; }

    /// <summary>Whether an answer tells of a failure.</summary>
    internal bool IsFailure(T answer) => answer is not null && StatusOf?.Invoke(answer) is >= 400 and < 600;

    /// <summary>Reads an answer; each caller gets one of its own.</summary>
    /// <exception cref="JsonException">The body is no JSON of the type.</exception>
    /// <exception cref="OperationCanceledException">The reading was ended, or took too long.</exception>
    internal T Read(ReadOnlySpan<byte> body, HttpResponseMessage response, Deadline deadline, CancellationToken cancellationToken)
    {
        if (_answers is not null)
            return _answers.Read(body, response, deadline, cancellationToken);
        ReadOnlySpan<byte> json = ApiJson.WithoutMark(body);
        if (json.IsEmpty)
            return AdmitsNothing ? default! : Empty();
        if (AdmitsNull && json.Trim(" \t\r\n"u8).SequenceEqual("null"u8))
            return default!;
        return JsonAnswer.Read(_read!, json, deadline, cancellationToken);
    }

    /// <summary>What stands for an answer without content: an object or a list without anything in it, else no value.</summary>
    private T Empty()
    {
        foreach (string nothing in (ReadOnlySpan<string>)["{}", "[]"])
        {
            ApiReader reader = new(Encoding.UTF8.GetBytes(nothing), ApiReading.Tolerant);
            T? answer = _read!(ref reader);
            if (!reader.IsMisfit && answer is not null)
                return answer;
        }

        return default!;
    }
}
