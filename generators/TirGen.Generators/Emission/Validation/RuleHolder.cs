using TirGen.Generators.Code;

namespace TirGen.Generators.Emission.Validation;

/// <summary>
/// The class that has the rules of a type, once as analyzers read them and once as checks. The former are a text of thousands of letters, which stands here so that
/// who goes to the definition of the type finds its members. Both are in one class, since compilers and editors look at each class that there is.
/// </summary>
/// <remarks>It stands within its type: the name of a class that its file alone sees is in an assembly with a hash of 64 letters.</remarks>
/// <param name="access">Who sees it.</param>
/// <param name="name">Its C# name.</param>
/// <param name="owner">The type around it, as a C# expression; null where it is called from there only.</param>
internal sealed class RuleHolder(string access, string name = RuleHolder.Nested, string? owner = null)
{
    private const string Nested = "__Rules";

    private readonly PatternFields _patterns = new();
    private readonly SourceWriter _methods = new();
    private bool _hasChecks;

    /// <summary>The class within a record.</summary>
    /// <param name="record">The record, as a C# expression.</param>
    public static RuleHolder Within(string record) => new("internal", owner: record);

    /// <summary>The attribute of a record, whose rules stand on the class within it.</summary>
    public static string Attribute(string record) => $"[__Schema(typeof({record}.{Nested}))]";

    /// <summary>Adds the method that checks a type, with the methods that it calls.</summary>
    /// <param name="self">The parameter that it checks, called <c>self</c>.</param>
    /// <param name="slots">Finds what it looks into.</param>
    /// <param name="checks">Prints its statements.</param>
    /// <param name="subject">Stands in the method's name where a class checks several values of one type.</param>
    /// <returns>The method, which takes the value and a reference to what was found; null where there is nothing to check.</returns>
    public string? Check(string self, Slots slots, Action<SourceWriter, RuleReport, NestedReport> checks, string subject = "")
    {
        CheckScope scope = new(self, subject) { Patterns = _patterns };
        SourceWriter body = new();
        checks(body, new RuleReport(new EmittedValues(slots, scope), scope), new NestedReport(slots, scope));
        string text = body.ToString();
        if (text.Length == 0)
        {
            return null;
        }

        if (_hasChecks)
        {
            _methods.Blank();
        }

        _hasChecks = true;
        using (_methods.Block($"public static void Check{subject}({self}, ref __Found violations)"))
        {
            _methods.Line(text.TrimEnd('\n'));
        }

        if (scope.Methods.Length > 0)
        {
            _methods.Line(scope.Methods.TrimEnd('\n'));
        }

        return $"{(owner is null ? "" : owner + ".")}{name}.Check{subject}";
    }

    /// <summary>Emits the class, where there are rules.</summary>
    /// <param name="writer">Takes the code.</param>
    /// <param name="schema">The rules as analyzers read them; empty where there are none.</param>
    public void Emit(SourceWriter writer, string schema = "")
    {
        if (schema.Length == 0 && !_hasChecks)
        {
            return;
        }

        writer.Blank();
        if (schema.Length > 0)
        {
            writer.Line($"[__Schema({CSharpText.Raw(schema)})]");
        }

        if (!_hasChecks)
        {
            writer.Line($"{access} static class {name} {{ }}");
            return;
        }

        using (writer.Block($"{access} static class {name}"))
        {
            _patterns.Emit(writer);
            writer.Blank();
            writer.Line(_methods.ToString().TrimEnd('\n'));
        }
    }
}
