using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules;
using TirGen.Specification.Rules.Lowering;

namespace TirGen.Analyzers.Payload;

/// <summary>A document against which payloads are checked, read once for each text.</summary>
internal sealed class PayloadDocument
{
    // Lives as long as the text: an editor asks again on each key, the document does not change as often.
    private static readonly ConditionalWeakTable<SourceText, PayloadDocument> Known = new();
    private readonly ConcurrentDictionary<string, Rule> _rules = new(StringComparer.Ordinal);
    private readonly SpecNode? _root;
    private readonly IReadOnlyDictionary<string, string> _schemas;

    private PayloadDocument(SourceText text)
    {
        // What is wrong with the document itself is said where it stands.
        _root = JsonReader.Read(text.ToString()).Root;
        _schemas = _root is null ? new Dictionary<string, string>() : PayloadSchemas.Find(_root);
    }

    /// <summary>Whether the document could be read.</summary>
    public bool IsReadable => _root is not null;

    /// <summary>The names that a payload can give as its schema.</summary>
    public IEnumerable<string> Names => _schemas.Keys;

    /// <summary>The document in a file; null when the file cannot be opened.</summary>
    public static PayloadDocument? Of(AdditionalText file, CancellationToken cancellation) =>
        file.GetText(cancellation) is { } text ? Known.GetValue(text, static t => new PayloadDocument(t)) : null;

    /// <summary>The rule of a schema; null when the document has no schema of that name.</summary>
    public Rule? Find(string name) =>
        _root is { } root && _schemas.TryGetValue(name, out string? reference)
            ? _rules.GetOrAdd(reference, target => new RuleLowering(root).LowerReference(target))
            : null;
}
