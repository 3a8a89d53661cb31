using TirGen.Generators.Code;
using TirGen.Generators.Planning.Writing;

namespace TirGen.Generators.Emission.Writing;

/// <summary>Prints the statements that write a body: <c>p</c> moves over <c>d</c>, and no text goes beyond <c>limit</c>.</summary>
internal static class WritePrinter
{
    /// <summary>The parameters of every writing method.</summary>
    public const string Parameters = "ref byte d, nint p, ref long limit";

    /// <summary>The variable that holds where an object begins whose last step are its <see cref="WriteOp.Braces"/>.</summary>
    public const string Start = "start";

    public static void Print(SourceWriter writer, Steps ops)
    {
        for (int i = 0; i < ops.Count; i++)
        {
            // A name and its value are one statement.
            if (ops[i] is WriteOp.Literal name && i + 1 < ops.Count && Step(ops[i + 1], Step(name, "p")!) is { } value)
            {
                writer.Line($"p = {value};");
                i++;
            }
            else
            {
                Print(writer, ops[i]);
            }
        }
    }

    /// <summary>The C# expression of the position behind what a step of one call writes; null for other steps.</summary>
    /// <param name="op">The step.</param>
    /// <param name="position">The C# expression of the position before it.</param>
    private static string? Step(WriteOp op, string position) => op switch
    {
        WriteOp.Literal(var text) => Literal(text, position),
        WriteOp.Fixed(var method, var value, _) => $"__Json.{method}(ref d, {position}, {value})",
        WriteOp.Characters(var value) => $"__Json.String(ref d, {position}, {value}, ref limit)",
        WriteOp.Base64(var value) => $"__Json.Base64(ref d, {position}, {value}, ref limit)",
        WriteOp.Fragment(var value) => $"__Json.Fragment(ref d, {position}, {value}, ref limit)",
        WriteOp.Scalar(var value) => $"__Json.Scalar(ref d, {position}, in {value}, ref limit)",
        WriteOp.Nested(var value, _) => $"{value}.__Write(ref d, {position}, ref limit)",
        WriteOp.Hole(var name) => $"__Kept.Hole(ref d, {position}, __additionalProperties, {name}, ref limit)",
        WriteOp.TextHole(var name) => $"__Kept.TextHole(ref d, {position}, __additionalProperties, {name}, ref limit)",
        WriteOp.Polymorphic(var value) => $"{value}.__Write(ref d, {position}, ref limit)",
        WriteOp.UrlText(var value, var allowsReserved) => $"__Url.{(allowsReserved ? "Reserved" : "Escaped")}(ref d, {position}, {value}, ref limit)",
        _ => null,
    };

    private static void Print(SourceWriter writer, WriteOp op)
    {
        if (Step(op, "p") is { } step)
        {
            writer.Line($"p = {step};");
            return;
        }

        switch (op)
        {
            case WriteOp.NestedRecord(var value, var builder):
                PrintRecord(writer, value, builder);
                break;
            case WriteOp.Kept(var defaults):
                using (writer.Block("if (__additionalProperties is not null)"))
                {
                    writer.Line($"p = __Kept.Write(ref d, {Start}, p, __additionalProperties, ref limit{(defaults.Length == 0 ? "" : ", " + CSharpText.Literal(defaults))});");
                }

                writer.Blank();
                break;
            case WriteOp.Braces:
                writer.Line($"p = __Json.Braces(ref d, {Start}, p);");
                break;
            case WriteOp.UrlJson(var variable, var json):
                writer.Line($"nint {variable} = p;");
                Print(writer, json);
                writer.Line($"p = __Url.EscapeWritten(ref d, {variable}, p, ref limit);");
                break;
            case WriteOp.FormJson(var variable, var name, var flag, var json):
                writer.Line($"nint {variable} = p;");
                Print(writer, json);
                writer.Line($"p = __Url.FormWritten(ref d, {variable}, p, {name}, ref {flag}, ref limit);");
                break;
            case WriteOp.Require(var missing, var name):
                using (writer.Block($"if ({missing})"))
                {
                    writer.Line($"throw {Made.Missing(name)};");
                }

                break;
            case WriteOp.Segment(var variable, var name, var parts):
                writer.Line($"nint {variable} = p;");
                Print(writer, parts);
                writer.Line($"__Url.RequireSegment(ref d, {variable}, p, limit, {name});");
                break;
            case WriteOp.Flag(var variable):
                writer.Line($"bool {variable} = false;");
                break;
            case WriteOp.Separate(var variable, var text):
                using (writer.Block($"if ({variable})"))
                {
                    writer.Line($"p = {Literal(text)};");
                }

                writer.Blank();
                writer.Line($"{variable} = true;");
                break;
            case WriteOp.Choice choice:
                PrintChoice(writer, choice);
                break;
            case WriteOp.Known known:
                PrintKnown(writer, known);
                break;
            case WriteOp.When branch:
                PrintWhen(writer, branch);
                break;
            case WriteOp.Each each:
                PrintEach(writer, each);
                break;
        }
    }

    private static void PrintChoice(SourceWriter writer, WriteOp.Choice choice)
    {
        if (choice.Cases is [{ Pattern: "true" } yes, { Pattern: "false" } no])
        {
            writer.Line($"p = {choice.Value} ? {Literal(yes.Text)} : {Literal(no.Text)};");
            return;
        }

        using (writer.Block($"switch ({choice.Value})"))
        {
            foreach (ChoiceCase c in choice.Cases)
            {
                writer.Line($"case {c.Pattern}: p = {Literal(c.Text)}; break;");
            }

            writer.Line(choice.Unmade is { } hole
                ? $"default: p = __Kept.Undefined(ref d, p, __additionalProperties, {hole.Pattern}, {JsonLiteral.Utf8(hole.Text)}, {choice.Value}, ref limit); break;"
                : $"default: throw __Json.UndefinedEnum({CSharpText.Literal(choice.Value.TrimStart('_'))}, {choice.Value});");
        }
    }

    private static void PrintWhen(SourceWriter writer, WriteOp.When branch)
    {
        using (writer.Block($"if ({branch.Condition})"))
        {
            Print(writer, branch.Then);
        }

        if (branch.Else.Count > 0)
        {
            using (writer.Block("else"))
            {
                Print(writer, branch.Else);
            }
        }
    }

    private static void PrintKnown(SourceWriter writer, WriteOp.Known known)
    {
        string keyword = "if";
        foreach (ChoiceCase c in known.Cases)
        {
            using (writer.Block($"{keyword} (object.ReferenceEquals({known.Value}, {c.Pattern}))"))
            {
                writer.Line($"p = {Literal(c.Text)};");
            }

            keyword = "else if";
        }

        using (writer.Block("else"))
        {
            Print(writer, known.Other);
        }
    }

    private static void PrintRecord(SourceWriter writer, string value, string builder)
    {
        writer.Line($"limit -= {builder}.__FixedBytes;");
        using (writer.Block("if (__Json.HasRoom(p, ref limit))"))
        {
            writer.Line($"p = (({builder}){value}).__Write(ref d, p, ref limit);");
        }

        writer.Line($"limit += {builder}.__FixedBytes;");
    }

    private static void PrintEach(SourceWriter writer, WriteOp.Each each)
    {
        string itemBytes = FixedBytes.Of(each.Body);
        writer.Line($"limit -= {itemBytes};");
        if (each.IsSpan)
        {
            PrintSpanLoop(writer, each);
        }
        else
        {
            using (writer.Block($"foreach (var {each.Variable} in {each.Items})"))
            {
                PrintItem(writer, each);
            }
        }

        writer.Line($"limit += {itemBytes};");
        if (!each.EndsWithComma)
        {
            return;
        }

        if (each.IsSpan)
        {
            using (writer.Block($"if (!{each.Items}.IsEmpty)"))
            {
                writer.Line("p--;");
            }
        }
        else
        {
            // Another thread may change how many items the list says it has.
            writer.Line("p = __Json.TrimComma(ref d, p);");
        }
    }

    /// <summary>Not <c>foreach</c>: where a span's enumerator has interfaces, Roslyn 4.14 wants C# 13 for it.</summary>
    private static void PrintSpanLoop(SourceWriter writer, WriteOp.Each each)
    {
        string index = WriteOp.Each.IndexOf(each.Variable);
        string list = each.Variable + "List";
        writer.Line($"var {list} = {each.Items};");
        using (writer.Block($"for (int {index} = 0; {index} < {list}.Length; {index}++)"))
        {
            writer.Line($"ref readonly var {each.Variable} = ref {list}[{index}];");
            PrintItem(writer, each);
        }
    }

    private static void PrintItem(SourceWriter writer, WriteOp.Each each)
    {
        using (writer.Block("if (!__Json.HasRoom(p, ref limit))"))
        {
            writer.Line("break;");
        }

        writer.Blank();
        Print(writer, each.Body);
    }

    // A single byte goes into the instruction that stores it; of more bytes the JIT makes loads and stores.
    private static string Literal(string text, string position = "p") => text is [>= ' ' and <= '~' and not ('\'' or '\\')]
        ? $"__Json.Byte(ref d, {position}, (byte)'{text}')"
        : $"__Json.Literal(ref d, {position}, {JsonLiteral.Utf8(text)})";
}
