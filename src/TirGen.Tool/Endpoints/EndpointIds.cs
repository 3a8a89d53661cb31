using System.Globalization;
using TirGen.Tool.Input;

namespace TirGen.Tool.Endpoints;

/// <summary>Ids of endpoints on the command line: numbers, and <c>@file</c> for those of a file.</summary>
internal static class EndpointIds
{
    private static readonly char[] Separators = [',', ' ', '\t', '\r', '\n'];

    /// <summary>The ids, each once, in their order.</summary>
    /// <param name="texts">Numbers, and files with <c>@</c> before the path: ids between blanks, commas or line ends; what follows <c>#</c> is a comment.</param>
    /// <exception cref="InputException">A file cannot be read, a text is no id, or there is none.</exception>
    public static IReadOnlyList<long> Read(IEnumerable<string> texts)
    {
        List<long> ids = [.. texts.SelectMany(static text => text.StartsWith('@') ? OfFile(text[1..]) : [Parse(text)]).Distinct()];
        return ids.Count > 0 ? ids : throw new InputException("There is no endpoint to work with.");
    }

    private static IEnumerable<long> OfFile(string path) => TextFile.Read(path).Split('\n')
        .Select(static line => line.Split('#')[0])
        .SelectMany(static line => line.Split(Separators, StringSplitOptions.RemoveEmptyEntries))
        .Select(Parse);

    private static long Parse(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long id)
        ? id
        : throw new InputException($"\"{text}\" is no id of an endpoint. Give a number, or @ and a file with numbers.");
}
