using System.Text;
using TirGen.Http.Streaming;

namespace TirGen.Http;

/// <summary>An event of a stream of events (<c>text/event-stream</c>).</summary>
public class ApiEvent
{
    internal ApiEvent(EventText text)
    {
        Type = text.Type;
        Data = Encoding.UTF8.GetString(text.Data.Span);
        Id = text.Id;
    }

    /// <summary>Its type: what the stream says as <c>event</c>, and <c>message</c> where it says none.</summary>
    public string Type { get; }

    /// <summary>Its data; several lines are one text with line feeds.</summary>
    public string Data { get; }

    /// <summary>The last id that the stream named up to this event; empty when it named none. A stream goes on behind it: <see cref="ApiCall.LastEventId"/>.</summary>
    public string Id { get; }

    /// <summary>The data.</summary>
    public override string ToString() => Data;
}
