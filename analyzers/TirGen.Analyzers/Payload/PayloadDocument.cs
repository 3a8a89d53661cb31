using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using TirGen.Specification.Checking;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules;
using TirGen.Specification.Yaml;

namespace TirGen.Analyzers.Payload;

/// <summary>A document against which payloads are checked, read once for each text.</summary>
internal sealed class PayloadDocument
{
    // Lives as long as the text: an editor asks again on each key, the document does not change as often.
    private static readonly ConditionalWeakTable<SourceText, PayloadDocument> Known = new();
    private readonly PayloadSchemas? _schemas;
    private readonly bool _refersToOthers;

    private PayloadDocument(string path, SourceText text, Func<string, string?> open)
    {
        bool refers = false;
        ReadResult read = SpecReader.ReadWithReferences(path, text.ToString(), other =>
        {
            refers = true;
            return open(other);
        }, options: ReadOptions.Default);

        // What is wrong with the document itself is said where it stands; by a part of one nothing is judged.
        _schemas = read.Root is { } root ? new PayloadSchemas(root) : null;
        _refersToOthers = refers;
    }

    /// <summary>Whether the document could be read.</summary>
    public bool IsReadable => _schemas is not null;

    /// <summary>The names that a payload can give as its schema.</summary>
    public IEnumerable<string> Names => _schemas?.Names ?? [];

    /// <summary>The document in a file; null when the file cannot be opened.</summary>
    public static PayloadDocument? Of(AdditionalText file, AnalyzerOptions options, CancellationToken cancellation)
    {
        if (file.GetText(cancellation) is not { } text)
        {
            return null;
        }

        PayloadDocument document = Known.GetValue(text, t => Read(file, t, options, cancellation));
        // The other documents may have changed since.
        return document._refersToOthers ? Read(file, text, options, cancellation) : document;
    }

    /// <summary>The rule of a schema; null when the document has no schema of that name.</summary>
    public Rule? Find(string name)
    {
        if (_schemas is null)
        {
            return null;
        }

        // Files are checked at the same time, and schemas share what they refer to.
        lock (_schemas)
        {
            return _schemas.Find(name);
        }
    }

    private static PayloadDocument Read(AdditionalText file, SourceText text, AnalyzerOptions options, CancellationToken cancellation) =>
        new(file.Path, text, path => PayloadFile.Open(options, path, cancellation));
}
