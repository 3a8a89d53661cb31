using System.Globalization;
using System.Text.Json;

namespace TirGen.Reading;

/// <summary>Says where a byte of a JSON text stands.</summary>
internal static class JsonPlace
{
    /// <summary>The JSON pointer (RFC 6901) of the value that begins at a byte, or of the object or list that ends there.</summary>
    /// <param name="json">JSON, valid up to that byte.</param>
    /// <param name="position">The number of the byte.</param>
    internal static string PointerAt(ReadOnlySpan<byte> json, int position)
    {
        Stack<Step> path = new();
        Utf8JsonReader reader = new(json);
        try
        {
            while (reader.Read())
            {
                bool isThere = reader.TokenStartIndex >= position;
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        path.Peek().Name = reader.GetString()!;
                        break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        path.Pop();
                        if (isThere)
                            return Text(path);
                        break;
                    default:
                        if (path.TryPeek(out Step? parent) && parent.IsList)
                            parent.Index++;
                        if (isThere)
                            return Text(path);
                        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                            path.Push(new Step { IsList = reader.TokenType == JsonTokenType.StartArray });
                        break;
                }
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // A name with half a surrogate pair, or the text's fault itself: what stands around it is told.
        }

        return Text(path);
    }

    private static string Text(Stack<Step> path) => string.Concat(path.Reverse().Select(static step =>
        "/" + (step.IsList
            ? step.Index.ToString(CultureInfo.InvariantCulture)
            : step.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal))));

    private sealed class Step
    {
        public bool IsList { get; init; }

        public int Index { get; set; } = -1;

        public string Name { get; set; } = "";
    }
}
