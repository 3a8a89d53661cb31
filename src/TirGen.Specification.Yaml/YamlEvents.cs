using TirGen.Specification.Reading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TirGen.Specification.Yaml;

/// <summary>The events of a YAML text, one after the other; what the parser refuses becomes a <see cref="YamlSyntaxException"/>.</summary>
/// <param name="text">The whole text.</param>
/// <param name="parser">The parser.</param>
/// <param name="scanner">The scanner behind it, which knows how far it came.</param>
/// <param name="origin">How many units of the text the scanner did not see.</param>
/// <param name="cancellation">Ends the reading.</param>
internal sealed class YamlEvents(string text, Parser parser, Scanner scanner, int origin, CancellationToken cancellation)
{
    /// <summary>Where an event begins.</summary>
    public int StartOf(ParsingEvent item) => Offset(item.Start);

    /// <summary>Where an event ends.</summary>
    public int EndOf(ParsingEvent item) => Offset(item.End);

    /// <summary>Where an event stands.</summary>
    public TextRange RangeOf(ParsingEvent item) => TextRange.FromBounds(StartOf(item), EndOf(item));

    /// <summary>The next event.</summary>
    public ParsingEvent Next()
    {
        cancellation.ThrowIfCancellationRequested();
        try
        {
            return parser.MoveNext() ? parser.Current! : throw Refused("Expected more behind this.");
        }
        catch (YamlException exception)
        {
            // Some errors come without a place: then the scanner stands behind it.
            bool hasPlace = !exception.Start.Equals(Mark.Empty) || !exception.End.Equals(Mark.Empty);
            throw hasPlace ? YamlSyntaxException.At(RangeOf(exception), exception.Message) : Refused(exception.Message);
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            // The library's own answer to text that it did not expect, a flow mapping outside of its indentation for one.
            throw Refused("This is no YAML, or it is not indented as deep as it should be.");
        }
    }

    private TextRange RangeOf(YamlException exception)
    {
        int start = Offset(exception.Start);
        int end = Math.Max(start, Offset(exception.End));
        // A scalar is reported from its beginning; of a tab everybody wants to see the tab.
        return end < text.Length && text[end] == '\t' ? new TextRange(end, 1) : TextRange.FromBounds(start, end);
    }

    private YamlSyntaxException Refused(string message) => YamlSyntaxException.At(new TextRange(Offset(scanner.CurrentPosition), 0), message);

    private int Offset(Mark mark) => (int)mark.Index + origin;
}
