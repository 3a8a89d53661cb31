using TirGen.Generators.Code;

namespace TirGen.Generators.Emission.Validation;

/// <summary>What the checks of one type share: the variables of loops that are open, and the methods and patterns beside the checks.</summary>
/// <param name="selfParameter">The parameter of the checked value.</param>
/// <param name="subject">What is checked, in the names of methods.</param>
internal sealed class CheckScope(string selfParameter, string subject)
{
    private readonly List<string> _open = [];
    private readonly Dictionary<string, string> _methods = new(StringComparer.Ordinal);
    private readonly SourceWriter _written = new();
    private int _variables;

    /// <summary>The patterns that the checks match against.</summary>
    public required PatternFields Patterns { get; init; }

    /// <summary>The methods that conditions call.</summary>
    public string Methods => _written.ToString();

    /// <summary>A variable for a loop; open until <see cref="Close"/>.</summary>
    public string Open()
    {
        string name = "i" + CSharpText.Number(++_variables);
        _open.Add(name);
        return name;
    }

    public void Close(string variable) => _open.Remove(variable);

    /// <summary>The loops that are open now; <see cref="Restore"/> closes those that came later.</summary>
    public int Mark() => _open.Count;

    public void Restore(int mark) => _open.RemoveRange(mark, _open.Count - mark);

    /// <summary>A call to a method over the checked object and the open loops; equal bodies share one method.</summary>
    public string Call(string returnType, Action<SourceWriter> body)
    {
        SourceWriter text = new();
        body(text);
        string key = $"{returnType} {string.Join(",", _open)} {text}";
        if (!_methods.TryGetValue(key, out string? name))
        {
            _methods[key] = name = subject + "Part" + CSharpText.Number(_methods.Count + 1);
            _written.Blank();
            using (_written.Block($"private static {returnType} {name}({string.Join(", ", [selfParameter, .. _open.Select(static v => "int " + v)])})"))
            {
                _written.Line(text.ToString().TrimEnd('\n'));
            }
        }

        return $"{name}({string.Join(", ", ["self", .. _open])})";
    }
}
