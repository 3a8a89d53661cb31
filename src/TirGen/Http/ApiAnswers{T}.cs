using System.ComponentModel;
using System.Text.Json;
using TirGen.Reading;
using TirGen.Records;

namespace TirGen.Http;

/// <summary>The forms of an operation's successes by their status. Generated clients fill it.</summary>
/// <typeparam name="T">What the call answers.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiAnswers<T>
{
    private readonly Func<T> _nothing;
    private readonly List<Form> _forms = [];

    /// <summary>Begins without any.</summary>
    /// <param name="nothing">Makes what stands for an answer without content.</param>
    public ApiAnswers(Func<T> nothing)
    {
        ArgumentNullException.ThrowIfNull(nothing);
        _nothing = nothing;
    }

    /// <summary>Adds a status whose content is JSON.</summary>
    /// <param name="status">A status, a range of them (<c>2XX</c>), or <c>default</c>.</param>
    /// <param name="read">Reads it.</param>
    /// <returns>This.</returns>
    public ApiAnswers<T> Json(string status, ApiRead<T?> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return Add(new(status, read, null));
    }

    /// <summary>Adds a status whose content is text.</summary>
    /// <param name="status">A status, a range of them (<c>2XX</c>), or <c>default</c>.</param>
    /// <param name="read">Makes the answer of it.</param>
    /// <returns>This.</returns>
    public ApiAnswers<T> Text(string status, Func<string, T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        return Add(new(status, null, read));
    }

    /// <summary>Adds a status without content.</summary>
    /// <param name="status">A status, a range of them (<c>2XX</c>), or <c>default</c>.</param>
    /// <returns>This.</returns>
    public ApiAnswers<T> Nothing(string status) => Add(new(status, null, null));

    /// <summary>Reads an answer by its status; one that the document does not list is read as the first that has content.</summary>
    /// <exception cref="JsonException">The body is no JSON of the type.</exception>
    internal T Read(ReadOnlySpan<byte> body, HttpResponseMessage response, Deadline deadline, CancellationToken cancellationToken)
    {
        int found = StatusPattern.Find(_forms, static form => form.Status, (int)response.StatusCode);
        Form form = found >= 0 ? _forms[found] : _forms.Find(static form => form.Json is not null || form.Text is not null);
        T answer = form.Text is not null ? form.Text(BodyText.Decode(body, response.Content.Headers))
            : form.Json is null || ApiJson.WithoutMark(body).IsEmpty ? _nothing()
            : JsonAnswer.Read(form.Json, ApiJson.WithoutMark(body), deadline, cancellationToken);
        if (answer is ApiAnswer known)
            known.Status = response.StatusCode;
        return answer;
    }

    private ApiAnswers<T> Add(Form form)
    {
        ArgumentNullException.ThrowIfNull(form.Status);
        _forms.Add(form);
        return this;
    }

    private readonly record struct Form(string Status, ApiRead<T?>? Json, Func<string, T>? Text);
}
