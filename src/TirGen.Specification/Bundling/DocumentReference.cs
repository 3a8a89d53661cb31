namespace TirGen.Specification.Bundling;

/// <summary>A part of a document: the document's path and a pointer in its URI form, empty for all of it.</summary>
internal readonly record struct DocumentReference(string Path, string Pointer)
{
    /// <summary>What a reference names, seen from a document.</summary>
    public static DocumentReference Of(string document, string reference)
    {
        int mark = reference.IndexOf('#');
        string file = mark < 0 ? reference : reference.Substring(0, mark);
        string pointer = mark < 0 ? "" : reference.Substring(mark + 1);
        return new DocumentReference(file.Length == 0 ? document : DocumentPath.Resolve(document, file), pointer);
    }
}
