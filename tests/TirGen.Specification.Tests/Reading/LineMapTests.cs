using TirGen.Specification.Reading;

namespace TirGen.Specification.Tests.Reading;

public class LineMapTests
{
    [Theory]
    [InlineData("a\nb", 2, 2, 1)]
    [InlineData("a\r\nb", 3, 2, 1)]
    [InlineData("a\rb", 2, 2, 1)]
    [InlineData("a\r\nb", 1, 1, 2)]
    [InlineData("", 0, 1, 1)]
    [InlineData("é🐲x", 3, 1, 4)]
    [InlineData("a\n\n\nb", 3, 3, 1)]
    [InlineData("ab", 9, 1, 10)]
    public void CountsLinesAndUtf16Columns(string text, int offset, int line, int column) =>
        Assert.Equal(new TextPosition(line, column), new LineMap(text).At(offset));
}
