using Microsoft.CodeAnalysis.Text;

namespace TirGen.Analyzers.Tests.Verifiers;

/// <summary>Text in which <c>{|ID:…|}</c> says where a diagnostic is expected. Marks can be nested.</summary>
internal sealed record Markup(string Text, IReadOnlyList<(string Id, TextSpan Span)> Expected)
{
    public static Markup Parse(string marked)
    {
        System.Text.StringBuilder text = new();
        List<(string, TextSpan)> expected = [];
        Stack<(string Id, int Start)> open = new();
        for (int i = 0; i < marked.Length; i++)
        {
            if (marked.AsSpan(i).StartsWith("{|") && marked.IndexOf(':', i) is > 0 and int colon && marked[(i + 2)..colon].All(char.IsLetterOrDigit))
            {
                open.Push((marked[(i + 2)..colon], text.Length));
                i = colon;
            }
            else if (marked.AsSpan(i).StartsWith("|}") && open.TryPop(out (string Id, int Start) mark))
            {
                expected.Add((mark.Id, TextSpan.FromBounds(mark.Start, text.Length)));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        Assert.Empty(open);
        return new Markup(text.ToString(), expected);
    }
}
