using System.Text;

namespace TirGen.Tool.Input;

/// <summary>Reads files as text.</summary>
internal static class TextFile
{
    /// <summary>The text without its byte order mark, by which UTF-16 is known; without one the file is UTF-8.</summary>
    /// <exception cref="InputException">The file cannot be read.</exception>
    public static string Read(string path)
    {
        try
        {
            using StreamReader reader = new(path, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            throw new InputException($"{path} is not text in UTF-8.");
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"{path} cannot be read: {problem.Message}");
        }
    }
}
