using System.CommandLine;
using TirGen.Specification.Cel;
using TirGen.Specification.Cel.Evaluation;
using TirGen.Specification.Cel.Syntax;
using TirGen.Specification.Cel.Types;
using TirGen.Specification.Cel.Values;
using TirGen.Specification.Reading;
using TirGen.Specification.Rules.Values;
using TirGen.Tool.Input;

namespace TirGen.Tool.Commands;

/// <summary><c>tirgen eval</c>: a CEL expression over a value.</summary>
internal static class EvalCommand
{
    public static Command Create()
    {
        Argument<string?> expression = new("expression") { Description = "The CEL expression.", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> self = new("--self") { Description = "The value of self, as JSON." };
        Option<string?> batch = new("--batch") { Description = "A file with one {\"id\": …, \"expr\": …, \"self\": …} a line." };
        Command command = new("eval", "Evaluate a CEL expression and print its value as JSON.") { expression, self, batch };
        command.Validators.Add(result =>
        {
            if (result.GetValue(expression) is null == result.GetValue(batch) is null)
            {
                result.AddError("Give an expression or --batch, one of the two.");
            }
        });
        command.SetAction(parsed => parsed.GetValue(batch) is { } file
            ? EvalBatch.Run(TextFile.Read(file), parsed.InvocationConfiguration.Output)
            : Run(parsed.GetValue(expression)!, parsed.GetValue(self), parsed.InvocationConfiguration));
        return command;
    }

    /// <summary>Evaluates an expression. Without a type for <paramref name="self"/> a number without fraction is an int.</summary>
    public static CelValue Evaluate(CelExpression expression, SpecNode? self)
    {
        Dictionary<string, CelValue> variables = [];
        if (self is not null)
        {
            variables.Add("self", CelConversion.From(RuleValue.From(self), CelType.Dyn));
        }

        return expression.Evaluate(variables);
    }

    private static int Run(string source, string? self, InvocationConfiguration console)
    {
        CelExpression expression = CelExpression.Parse(source, out IReadOnlyList<CelProblem> problems)
            ?? throw new InputException($"the expression, column {problems[0].Range.Start + 1}: {problems[0].Message}");
        CelValue value = Evaluate(expression, self is null ? null : ReadSelf(self));
        if (value is CelError error)
        {
            console.Error.WriteLine($"tirgen: {error.Message}");
            return ExitStatus.Findings;
        }

        console.Output.WriteLine(CelJson.Write(value));
        return ExitStatus.Success;
    }

    private static SpecNode ReadSelf(string text)
    {
        ReadResult read = JsonReader.Read(text);
        return read.Root ?? throw new InputException($"--self, column {read.Problems[0].Range.Start + 1}: {read.Problems[0].Message}");
    }
}
