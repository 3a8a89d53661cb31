using System.Text;
using TirGen.Specification.Cel;
using TirGen.Specification.Cel.Syntax;
using TirGen.Specification.Cel.Values;
using TirGen.Specification.Reading;
using TirGen.Tool.Input;

namespace TirGen.Tool.Commands;

/// <summary>Many expressions, a line in and a line out.</summary>
internal static class EvalBatch
{
    /// <summary>Evaluates every line that is not blank. The status is that of the worst line.</summary>
    /// <exception cref="InputException">A line is not a request.</exception>
    public static int Run(string text, TextWriter output)
    {
        int status = ExitStatus.Success;
        int number = 0;
        foreach (string line in text.Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            SpecObject request = ReadRequest(line, number, out SpecString source);
            CelExpression? expression = CelExpression.Parse(source.Value, out IReadOnlyList<CelProblem> problems);
            CelValue value = expression is null
                ? new CelError($"column {problems[0].Range.Start + 1}: {problems[0].Message}")
                : EvalCommand.Evaluate(expression, request["self"]);
            status = Math.Max(status, expression is null ? ExitStatus.Failure : value is CelError ? ExitStatus.Findings : ExitStatus.Success);
            output.WriteLine(Answer(line, request["id"], value));
        }

        return status;
    }

    private static SpecObject ReadRequest(string line, int number, out SpecString source)
    {
        ReadResult read = JsonReader.Read(line);
        source = (read.Root as SpecObject)?["expr"] as SpecString
            ?? throw new InputException($"--batch, line {number}: {(read.Root is null ? read.Problems[0].Message : "a line is an object with the expression under \"expr\".")}");
        return (SpecObject)read.Root!;
    }

    /// <summary>The id comes back as it was written.</summary>
    private static string Answer(string line, SpecNode? id, CelValue value)
    {
        StringBuilder answer = new("{");
        if (id is not null)
        {
            answer.Append("\"id\":").Append(line, id.Range.Start, id.Range.Length).Append(',');
        }

        bool failed = value is CelError;
        string text = CelJson.Write(value is CelError error ? new CelString(error.Message) : value);
        return answer.Append(failed ? "\"error\":" : "\"value\":").Append(text).Append('}').ToString();
    }
}
