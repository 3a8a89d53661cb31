namespace TirGen.Specification.Reading;

/// <summary>The grammar of JSON over a <see cref="JsonScanner"/>, one method per rule.</summary>
internal sealed class JsonTreeBuilder(
    JsonScanner scanner, int maxDepth, List<ReadProblem> problems, CancellationToken cancellation)
{
    private int _depth;

    public SpecNode ReadDocument()
    {
        scanner.SkipBlanks();
        SpecNode root = ReadValue();
        scanner.SkipBlanks();
        if (!scanner.AtEnd)
        {
            throw JsonSyntaxException.At(scanner.Position, scanner.Position + 1, $"Expected the end of the document, found {scanner.Describe()}.");
        }

        return root;
    }

    private SpecNode ReadValue()
    {
        int start = scanner.Position;
        switch (scanner.Current)
        {
            case '{':
                return ReadObject();
            case '[':
                return ReadArray();
            case '"':
                string text = scanner.ReadString();
                return new SpecString(TextRange.FromBounds(start, scanner.Position), text, scanner.TakeEscapes());
            case 't':
                scanner.Expect("true");
                return new SpecBoolean(TextRange.FromBounds(start, scanner.Position), true);
            case 'f':
                scanner.Expect("false");
                return new SpecBoolean(TextRange.FromBounds(start, scanner.Position), false);
            case 'n':
                scanner.Expect("null");
                return new SpecNull(TextRange.FromBounds(start, scanner.Position));
            case '-' or (>= '0' and <= '9'):
                string number = scanner.ReadNumber();
                return new SpecNumber(TextRange.FromBounds(start, scanner.Position), number);
            default:
                throw JsonSyntaxException.At(start, start + 1, $"Expected a value, found {scanner.Describe()}.");
        }
    }

    private SpecObject ReadObject()
    {
        int start = Enter();
        List<SpecMember> members = [];
        Dictionary<string, TextRange> names = new(StringComparer.Ordinal);
        scanner.SkipBlanks();
        while (scanner.Current != '}')
        {
            cancellation.ThrowIfCancellationRequested();
            members.Add(ReadMember(names));
            scanner.SkipBlanks();
            if (!scanner.SkipComma('}'))
            {
                break;
            }
        }

        return new SpecObject(Leave(start, '}'), members);
    }

    private SpecMember ReadMember(Dictionary<string, TextRange> names)
    {
        int start = scanner.Position;
        if (scanner.Current != '"')
        {
            throw JsonSyntaxException.At(start, start + 1, $"Expected a member name in double quotes, found {scanner.Describe()}.");
        }

        string name = scanner.ReadString();
        TextRange range = TextRange.FromBounds(start, scanner.Position);
        if (names.TryGetValue(name, out TextRange first))
        {
            problems.Add(new ReadProblem(ReadProblemKind.DuplicateName, $"The name \"{name}\" stands twice in this object; remove one.", range, first));
        }
        else
        {
            names.Add(name, range);
        }

        scanner.SkipBlanks();
        scanner.Take(':', "a colon");
        scanner.SkipBlanks();
        return new SpecMember(name, range, ReadValue());
    }

    private SpecArray ReadArray()
    {
        int start = Enter();
        List<SpecNode> items = [];
        scanner.SkipBlanks();
        while (scanner.Current != ']')
        {
            cancellation.ThrowIfCancellationRequested();
            items.Add(ReadValue());
            scanner.SkipBlanks();
            if (!scanner.SkipComma(']'))
            {
                break;
            }
        }

        return new SpecArray(Leave(start, ']'), items);
    }

    private int Enter()
    {
        int start = scanner.Position;
        if (++_depth > maxDepth)
        {
            throw new JsonSyntaxException(new ReadProblem(
                ReadProblemKind.Limit, $"Values are nested deeper than {maxDepth} levels.", new TextRange(start, 1)));
        }

        scanner.Advance();
        return start;
    }

    private TextRange Leave(int start, char close)
    {
        scanner.Take(close, close == '}' ? "a comma or a closing brace" : "a comma or a closing bracket");
        _depth--;
        return TextRange.FromBounds(start, scanner.Position);
    }
}
