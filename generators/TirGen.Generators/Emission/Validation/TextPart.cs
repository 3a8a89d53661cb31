using TirGen.Generators.Code;

namespace TirGen.Generators.Emission.Validation;

/// <summary>A part of a text that generated code puts together: words, or a C# expression of a string.</summary>
internal readonly record struct TextPart(string Text, bool IsCode)
{
    public static implicit operator TextPart(string text) => new(text, false);

    public static TextPart Code(string expression) => new(expression, true);

    /// <summary>The C# expression of parts in a row.</summary>
    public static string Join(IEnumerable<TextPart> parts)
    {
        List<string> pieces = [];
        string words = "";
        foreach (TextPart part in parts)
        {
            if (!part.IsCode)
            {
                words += part.Text;
                continue;
            }

            if (words.Length > 0)
            {
                pieces.Add(CSharpText.Literal(words));
                words = "";
            }

            pieces.Add(part.Text);
        }

        if (words.Length > 0 || pieces.Count == 0)
        {
            pieces.Add(CSharpText.Literal(words));
        }

        return string.Join(" + ", pieces);
    }
}
