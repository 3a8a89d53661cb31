using System.Text;

namespace TirGen.Tool.Input;

/// <summary>Reads files as text.</summary>
internal static class TextFile
{
    /// <summary>The text of the standard input, by the same rules.</summary>
    /// <exception cref="InputException">It is no text.</exception>
    public static string ReadInput()
    {
        using Stream input = Console.OpenStandardInput();
        return Read("the standard input", input);
    }

    /// <summary>The text without its byte order mark, by which UTF-16 is known; without one the file is UTF-8.</summary>
    /// <exception cref="InputException">The file cannot be read.</exception>
    public static string Read(string path)
    {
        try
        {
            using FileStream file = File.OpenRead(path);
            return Read(path, file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            if (Directory.Exists(path))
                throw new InputException($"{path} is a folder; name one file.");
            throw new InputException($"{path} cannot be read: {problem.Message}");
        }
    }

    /// <summary>Writes a text in place of that of a file, in its encoding and with its byte order mark, where it has one.</summary>
    public static void Replace(string path, string text)
    {
        Encoding encoding;
        using (StreamReader reader = new(path, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true))
        {
            reader.Peek();
            encoding = reader.CurrentEncoding;
        }

        File.WriteAllText(path, text, encoding);
    }

    private static string Read(string name, Stream stream)
    {
        try
        {
            using StreamReader reader = new(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException)
        {
            throw new InputException($"{name} is not text in UTF-8.");
        }
    }
}
