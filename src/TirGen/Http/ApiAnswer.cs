using System.Net;

namespace TirGen.Http;

/// <summary>An answer that has another form for each status: of its members the one is set that its <see cref="Status"/> has in the document, and none where that says nothing.</summary>
public abstract class ApiAnswer
{
    /// <summary>The status that was answered, a success.</summary>
    public HttpStatusCode Status { get; set; }
}
