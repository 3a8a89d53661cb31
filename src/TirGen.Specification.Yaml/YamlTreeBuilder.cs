using TirGen.Specification.Reading;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace TirGen.Specification.Yaml;

/// <summary>Builds the tree of one document from its events.</summary>
internal sealed class YamlTreeBuilder(string text, YamlEvents events, int maxDepth, List<ReadProblem> problems)
{
    private readonly YamlAnchors _anchors = new(maxDepth);
    private int _depth;

    public SpecNode ReadDocument()
    {
        events.Next();
        if (events.Next() is not DocumentStart)
        {
            throw YamlSyntaxException.At(new TextRange(text.Length, 0), "The text holds no document.");
        }

        SpecNode root = ReadNode(events.Next());
        events.Next();
        if (events.Next() is DocumentStart second)
        {
            throw YamlSyntaxException.At(events.RangeOf(second), "A second document begins here; put it into a file of its own.");
        }

        return root;
    }

    private SpecNode ReadNode(ParsingEvent item)
    {
        if (item is AnchorAlias alias)
        {
            return _anchors.Copy(alias.Value.Value, events.RangeOf(alias), _depth);
        }

        NodeEvent head = (NodeEvent)item;
        string? anchor = head.Anchor.IsEmpty ? null : head.Anchor.Value;
        _anchors.Open(anchor);
        SpecNode node = item switch
        {
            Scalar scalar => ReadScalar(scalar),
            MappingStart mapping => ReadMapping(mapping),
            _ => ReadSequence((SequenceStart)item),
        };
        _anchors.Close(anchor, node);
        return node;
    }

    private SpecNode ReadScalar(Scalar scalar)
    {
        TextRange range = YamlText.WithoutProperties(text, events.RangeOf(scalar), scalar.Anchor.IsEmpty && scalar.Tag.IsEmpty);
        return YamlScalars.Read(text, range, scalar);
    }

    private SpecObject ReadMapping(MappingStart start)
    {
        Enter(start, "tag:yaml.org,2002:map");
        YamlMembers members = new(problems);
        ParsingEvent item = events.Next();
        int end = events.EndOf(start);
        while (item is not MappingEnd)
        {
            Scalar key = item as Scalar ?? throw YamlSyntaxException.At(events.RangeOf(item), "A key is a text; JSON has no other names.");
            TextRange range = YamlText.WithoutProperties(text, events.RangeOf(key), key.Anchor.IsEmpty && key.Tag.IsEmpty);
            _anchors.Open(key.Anchor.IsEmpty ? null : key.Anchor.Value);
            string name = YamlScalars.Name(range, key);
            _anchors.Close(key.Anchor.IsEmpty ? null : key.Anchor.Value, new SpecString(range, name));
            SpecNode value = ReadNode(events.Next());
            end = Math.Max(end, Math.Max(range.End, value.Range.End));
            if (key is { Value: "<<", Style: ScalarStyle.Plain })
            {
                members.Merge(value, range);
            }
            else
            {
                members.Add(new SpecMember(name, range, value));
            }

            item = events.Next();
        }

        _depth--;
        return new SpecObject(TextRange.FromBounds(events.StartOf(start), start.Style == MappingStyle.Flow ? events.StartOf(item) + 1 : end), members.InOrder);
    }

    private SpecArray ReadSequence(SequenceStart start)
    {
        Enter(start, "tag:yaml.org,2002:seq");
        List<SpecNode> items = [];
        ParsingEvent item = events.Next();
        int end = events.EndOf(start);
        while (item is not SequenceEnd)
        {
            items.Add(ReadNode(item));
            end = Math.Max(end, items[items.Count - 1].Range.End);
            item = events.Next();
        }

        _depth--;
        return new SpecArray(TextRange.FromBounds(events.StartOf(start), start.Style == SequenceStyle.Flow ? events.StartOf(item) + 1 : end), items);
    }

    private void Enter(NodeEvent start, string tag)
    {
        if (!start.Tag.IsEmpty && !start.Tag.IsNonSpecific && start.Tag.Value != tag)
        {
            throw YamlSyntaxException.At(events.RangeOf(start), $"The tag {start.Tag.Value} is none of the core schema; remove it.");
        }

        if (++_depth > maxDepth)
        {
            throw YamlSyntaxException.Limit(events.RangeOf(start), $"Values are nested deeper than {maxDepth} levels.");
        }
    }
}
