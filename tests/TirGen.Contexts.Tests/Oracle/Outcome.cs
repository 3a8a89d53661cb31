using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TirGen.Contexts.Tests.Oracle;

/// <summary>What came of reading a text: the value, or where it went wrong.</summary>
/// <remarks>
/// The message is left out: for a wrong value System.Text.Json names the member's type when it sets members, as TirGen lets it,
/// and the object's type when it collects them for a constructor, as its own generator lets it.
/// </remarks>
internal sealed record Outcome(string? Value, string? Path, long? Line, long? Position)
{
    /// <summary>Reads.</summary>
    /// <param name="json">The text.</param>
    /// <param name="type">The type.</param>
    /// <param name="context">What reads.</param>
    /// <param name="writer">What writes the value that was read, for the comparison.</param>
    public static Outcome Of(byte[] json, Type type, JsonSerializerContext context, JsonSerializerContext writer)
    {
        object? value;
        try
        {
            value = JsonSerializer.Deserialize(json, type, context);
        }
        catch (JsonException exception)
        {
            return new Outcome(null, exception.Path, exception.LineNumber, exception.BytePositionInLine);
        }

        try
        {
            return new Outcome(Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(value, type, writer)), null, null, null);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // A kept member may hold half a surrogate pair, which can be read and not be written.
            return new Outcome(exception.Message, null, null, null);
        }
    }
}
