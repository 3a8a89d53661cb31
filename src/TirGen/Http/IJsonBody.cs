using TirGen.Serialization;

namespace TirGen.Http;

/// <summary>A JSON body that writes itself.</summary>
public interface IJsonBody : IUtf8Writable
{
    /// <summary>Writes the UTF-8 JSON into a pooled buffer that can be sent; dispose it to give the buffer back.</summary>
    /// <returns>The body of a request.</returns>
    /// <exception cref="ArgumentException">Something in it was never created, or is no value that the API has; the exception names it.</exception>
    PooledJsonContent ToContent();
}
