namespace TirGen.Specification.Bundling;

/// <summary>Paths of documents, compared as texts: nothing here looks at a disk.</summary>
public static class DocumentPath
{
    /// <summary>A path with forward slashes and without <c>.</c> and <c>..</c>, so that two spellings of one file are equal.</summary>
    public static string Normalize(string path)
    {
        List<string> parts = [];
        foreach (string part in path.Replace('\\', '/').Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] is not ("" or ".."))
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part != "." && (part.Length > 0 || parts.Count == 0))
            {
                parts.Add(part);
            }
        }

        return string.Join("/", parts);
    }

    /// <summary>The path that a reference names, seen from the document that it stands in.</summary>
    public static string Resolve(string document, string reference)
    {
        string path = document.Replace('\\', '/');
        return Normalize(path.Substring(0, path.LastIndexOf('/') + 1) + Uri.UnescapeDataString(reference));
    }

    /// <summary>The name of a file without folder and extensions.</summary>
    public static string Stem(string path) => path.Substring(path.LastIndexOf('/') + 1).Split('.')[0];
}
