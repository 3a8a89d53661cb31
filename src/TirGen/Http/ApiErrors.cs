using System.ComponentModel;
using System.Text;
using TirGen.Reading;
using TirGen.Records;

namespace TirGen.Http;

/// <summary>The forms of an operation's errors by their status. Generated clients fill it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiErrors
{
    private readonly List<Form> _forms = [];
    private string? _mediaType;

    /// <summary>What is added from here on is the form in one media type alone, where a status has others, too.</summary>
    /// <param name="mediaType">The media type without parameters.</param>
    /// <returns>This.</returns>
    public ApiErrors In(string mediaType)
    {
        ArgumentNullException.ThrowIfNull(mediaType);
        _mediaType = mediaType;
        return this;
    }

    /// <summary>Adds a form that is a record.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <param name="statuses">Statuses and ranges of them (<c>4XX</c>); none for all that have no form of their own.</param>
    /// <returns>This.</returns>
    public ApiErrors On<T>(params string[] statuses)
        where T : ApiRecord, IApiRecord<T> => On(static (ref ApiReader reader) => T.Read(ref reader), statuses);

    /// <summary>Adds a form.</summary>
    /// <param name="read">Reads it.</param>
    /// <param name="statuses">Statuses and ranges of them (<c>4XX</c>); none for all that have no form of their own.</param>
    /// <returns>This.</returns>
    public ApiErrors On(ApiRead<object?> read, params string[] statuses)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(statuses);
        foreach (string status in statuses.DefaultIfEmpty(StatusPattern.Default))
        {
            _forms.Add(new(status, _mediaType, read));
        }

        return this;
    }

    /// <summary>The error of a body; null when it has not the form that the document names for its status and media type.</summary>
    internal object? Read(int status, string? mediaType, string body)
    {
        int found = StatusPattern.Find(_forms, static form => form.Status, status);
        if (found < 0)
            return null;
        string key = _forms[found].Status;
        int own = _forms.FindIndex(form => form.Status == key && form.MediaType is not null && form.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase));
        int form = own >= 0 ? own : _forms.FindIndex(form => form.Status == key && form.MediaType is null);
        // One that is cut off, or a proxy's page, is none. The exception has the text.
        return form >= 0 && JsonAnswer.TryRead(_forms[form].Read, ApiJson.WithoutMark(Encoding.UTF8.GetBytes(body)), out object? error) ? error : null;
    }

    private readonly record struct Form(string Status, string? MediaType, ApiRead<object?> Read);
}
