using TirGen.Specification.Cel.Values;
using TirGen.Specification.Reading;

namespace TirGen.Specification.Cel.Syntax;

/// <summary>The grammar of expressions: operator precedence by binding power, one method per kind of operand.</summary>
internal sealed class CelParser
{
    private const int MaxLength = 20_000;
    private const int MaxDepth = 100;
    private const int MaxHeight = 400;
    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "as", "break", "const", "continue", "else", "for", "function", "if", "import", "in", "let", "loop", "package",
        "namespace", "return", "var", "void", "while",
    };

    private static readonly Dictionary<string, (int Power, CelOperator Operator)> Binary = new(StringComparer.Ordinal)
    {
        ["||"] = (1, CelOperator.Or),
        ["&&"] = (2, CelOperator.And),
        ["=="] = (3, CelOperator.Equal),
        ["!="] = (3, CelOperator.NotEqual),
        ["<"] = (3, CelOperator.Less),
        ["<="] = (3, CelOperator.LessOrEqual),
        [">"] = (3, CelOperator.Greater),
        [">="] = (3, CelOperator.GreaterOrEqual),
        ["in"] = (3, CelOperator.In),
        ["+"] = (4, CelOperator.Add),
        ["-"] = (4, CelOperator.Subtract),
        ["*"] = (5, CelOperator.Multiply),
        ["/"] = (5, CelOperator.Divide),
        ["%"] = (5, CelOperator.Modulo),
    };

    private readonly CelLexer _lexer;
    private CelToken _token;
    private int _end;
    private int _depth;

    public CelParser(string source)
    {
        if (source.Length > MaxLength)
        {
            throw new CelSyntaxException($"The expression has {source.Length} characters; at most {MaxLength} are read.", new TextRange(0, 1));
        }

        _lexer = new CelLexer(source);
        _token = _lexer.Next();
    }

    public CelNode Parse()
    {
        CelNode root = Expression();
        return _token.Kind == CelTokenKind.End ? root : throw Unexpected("the end of the expression");
    }

    private CelNode Expression()
    {
        if (++_depth > MaxDepth)
        {
            throw TooDeep();
        }

        CelNode node = Operation(1);
        if (Take("?"))
        {
            CelNode then = Operation(1);
            Expect(":");
            CelNode otherwise = Expression();
            node = Bounded(new CelConditional(From(node.Range.Start), node, then, otherwise));
        }

        _depth--;
        return node;
    }

    private CelNode Operation(int power)
    {
        CelNode left = Unary();
        while (_token.Kind is CelTokenKind.Symbol or CelTokenKind.Identifier
            && Binary.TryGetValue(_token.Text, out (int Power, CelOperator Operator) entry) && entry.Power >= power)
        {
            TextRange place = Advance().Range;
            CelNode right = Operation(entry.Power + 1);
            left = Bounded(new CelBinary(From(left.Range.Start), entry.Operator, place, left, right));
        }

        return left;
    }

    private CelNode Unary()
    {
        if (!_token.Is("!") && !_token.Is("-"))
        {
            return Member();
        }

        CelToken sign = Advance();
        CelToken operand = _token;
        if (sign.Text == "-" && operand.Kind is CelTokenKind.Int or CelTokenKind.Double)
        {
            // The least integer has no positive counterpart, so the sign belongs to the literal.
            Advance();
            TextRange range = From(sign.Range.Start);
            return Members(CelNumberLiteral.Read("-" + operand.Text, operand.Kind, range));
        }

        if (++_depth > MaxDepth)
        {
            throw TooDeep();
        }

        CelNode inner = Unary();
        _depth--;
        return Bounded(new CelUnary(From(sign.Range.Start), sign.Text == "!" ? CelOperator.Not : CelOperator.Negate, inner));
    }

    private CelNode Member() => Members(Primary());

    private CelNode Members(CelNode node)
    {
        while (true)
        {
            if (Take("."))
            {
                CelToken name = TakeSelector();
                node = name.Kind == CelTokenKind.Identifier && Take("(")
                    ? Call(node, name)
                    : new CelSelect(From(node.Range.Start), node, name.Text, name.Range, isTest: false);
            }
            else if (Take("["))
            {
                CelNode index = Expression();
                Expect("]");
                node = new CelIndex(From(node.Range.Start), node, index);
            }
            else
            {
                return node;
            }

            node = Bounded(node);
        }
    }

    private CelNode Call(CelNode target, CelToken name)
    {
        IReadOnlyList<CelNode> arguments = Arguments(")");
        return CelMacros.Expand(From(target.Range.Start), name, target, arguments);
    }

    private CelNode Primary()
    {
        CelToken token = Advance();
        switch (token.Kind)
        {
            case CelTokenKind.Int or CelTokenKind.Uint or CelTokenKind.Double:
                return CelNumberLiteral.Read(token.Text, token.Kind, token.Range);
            case CelTokenKind.String or CelTokenKind.Bytes:
                return new CelLiteral(token.Range, token.Value!);
            case CelTokenKind.Identifier:
                return Name(token);
            case CelTokenKind.Symbol when token.Text == "(":
                CelNode inner = Expression();
                Expect(")");
                return inner;
            case CelTokenKind.Symbol when token.Text == "[":
                IReadOnlyList<CelNode> items = Arguments("]");
                return Bounded(new CelListLiteral(From(token.Range.Start), items));
            case CelTokenKind.Symbol when token.Text == "{":
                return Map(token);
            case CelTokenKind.Symbol when token.Text == ".":
                CelNode name = Name(_token.Kind == CelTokenKind.Identifier ? Advance() : throw Unexpected("a name"));
                return name is CelIdentifier variable ? new CelIdentifier(From(token.Range.Start), variable.Name, isOutermost: true) : name;
            default:
                _token = token;
                throw Unexpected("an operand");
        }
    }

    private CelNode Name(CelToken name)
    {
        switch (name.Text)
        {
            case "true" or "false":
                return new CelLiteral(name.Range, new CelBool(name.Text == "true"));
            case "null":
                return new CelLiteral(name.Range, CelNull.Instance);
        }

        if (Reserved.Contains(name.Text))
        {
            throw new CelSyntaxException($"\"{name.Text}\" is a reserved word.", name.Range);
        }

        if (Take("("))
        {
            IReadOnlyList<CelNode> arguments = Arguments(")");
            return Bounded(CelMacros.Expand(From(name.Range.Start), name, null, arguments));
        }

        return _token.Is("{")
            ? throw new CelSyntaxException("Messages are outside the supported part of CEL.", name.Range)
            : new CelIdentifier(name.Range, name.Text);
    }

    private CelNode Map(CelToken open)
    {
        List<KeyValuePair<CelNode, CelNode>> entries = [];
        while (!_token.Is("}"))
        {
            CelNode key = Expression();
            Expect(":");
            entries.Add(new(key, Expression()));
            if (!Take(","))
            {
                break;
            }
        }

        Expect("}");
        return Bounded(new CelMapLiteral(From(open.Range.Start), entries));
    }

    /// <summary>Operands up to a closing bracket; a list, as opposed to a call, may end with a comma.</summary>
    private IReadOnlyList<CelNode> Arguments(string close)
    {
        List<CelNode> arguments = [];
        while (!_token.Is(close))
        {
            arguments.Add(Expression());
            if (!Take(","))
            {
                break;
            }

            if (close == ")" && _token.Is(close))
            {
                throw Unexpected("an operand");
            }
        }

        Expect(close);
        return arguments;
    }

    private CelToken TakeSelector() =>
        _token.Kind == CelTokenKind.QuotedIdentifier || (_token.Kind == CelTokenKind.Identifier && _token.Text is not ("true" or "false" or "null" or "in"))
            ? Advance()
            : throw Unexpected("a field");

    private CelToken Advance()
    {
        CelToken token = _token;
        _end = token.Range.End;
        _token = _lexer.Next();
        return token;
    }

    private bool Take(string symbol)
    {
        bool found = _token.Is(symbol);
        if (found)
        {
            Advance();
        }

        return found;
    }

    private void Expect(string symbol)
    {
        if (!Take(symbol))
        {
            throw Unexpected($"'{symbol}'");
        }
    }

    private TextRange From(int start) => TextRange.FromBounds(start, _end);

    private CelNode Bounded(CelNode node) => node.Height <= MaxHeight ? node : throw TooDeep();

    private CelSyntaxException TooDeep() => new($"The expression is nested too deeply.", _token.Range);

    private CelSyntaxException Unexpected(string expected)
    {
        string found = _token.Kind switch
        {
            CelTokenKind.End => "the end of the expression",
            CelTokenKind.String or CelTokenKind.Bytes => "a literal",
            _ => $"'{_token.Text}'",
        };
        return new CelSyntaxException($"Expected {expected}, found {found}.", _token.Range);
    }
}
