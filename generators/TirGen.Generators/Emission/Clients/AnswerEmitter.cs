using TirGen.Generators.Code;
using TirGen.Generators.Emission.Reading;
using TirGen.Generators.Planning.Members;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Clients;

/// <summary>Emits the type of an answer that is another for each status, and how each of them is read.</summary>
internal static class AnswerEmitter
{
    public static void Emit(SourceWriter writer, OperationModel operation, EmissionOptions options)
    {
        ResultModel result = operation.Result;
        writer.Line($"/// <summary>What <see cref=\"{options.Stem}Client.{operation.Name}Async\"/> answers: the member of the status is set, and none where that says nothing.</summary>");
        writer.Line(FileFrame.GeneratedCode);
        using (writer.Block($"{options.Access} sealed class {result.Name} : __TirGen.Http.ApiAnswer"))
        {
            bool isFirst = true;
            foreach (AnswerModel answer in result.Answers.Where(static a => a.Kind != AnswerKind.Nothing))
            {
                if (!isFirst)
                {
                    writer.Blank();
                }

                isFirst = false;
                string text = answer.Documentation.Text.Length == 0 ? "" : ": " + CSharpText.XmlLines(answer.Documentation.Text);
                XmlDocs.Element(writer, "summary", $"Status {answer.Status}{text}");
                writer.Line($"public {(answer.Kind == AnswerKind.Json ? TypeNames.InRecord(answer.Type!) : "string")}? {answer.Name} {{ get; init; }}");
            }
        }
    }

    /// <summary>The C# expression that reads the answers of an operation; null where one of JSON alone is enough.</summary>
    public static string? Reading(ResultModel result, EmissionOptions options)
    {
        ReadExpressions read = new(options, readsNumberTexts: true);
        return result.Kind switch
        {
            AnswerKind.Text when result.AdmitsNothing => "new __TirGen.Http.ApiAnswers<string?>(static () => null).Text(\"default\", static text => text).Nothing(\"204\").Nothing(\"205\")",
            AnswerKind.Text => "new __TirGen.Http.ApiAnswers<string>(static () => \"\").Text(\"default\", static text => text)",
            AnswerKind.ByStatus => $"new __TirGen.Http.ApiAnswers<{options.Qualified(result.Name!)}>(static () => new()){string.Concat(result.Answers.Select(answer => OfStatus(answer, result.Name!, read, options)))}",
            _ => null,
        };
    }

    /// <summary>The C# expression with the forms of errors; null when there are none.</summary>
    public static string? Errors(OperationModel operation, EmissionOptions options)
    {
        if (operation.Errors.Count == 0)
        {
            return null;
        }

        ReadExpressions read = new(options, readsNumberTexts: true);
        return "new __TirGen.Http.ApiErrors()" + string.Concat(operation.Errors.Select(error =>
        {
            string statuses = string.Join(", ", error.Statuses.Select(CSharpText.Literal));
            string media = error.MediaType is null ? "" : $".In({CSharpText.Literal(error.MediaType)})";
            return media + (error.Type.Kind == TypeKind.Object
                ? $".On<{options.Qualified(error.Type.Name!)}>({statuses})"
                : $".On(static ({ReadExpressions.Parameter}) => {read.OrNone(error.Type)}{(statuses.Length == 0 ? "" : ", ")}{statuses})");
        }));
    }

    private static string OfStatus(AnswerModel answer, string name, ReadExpressions read, EmissionOptions options)
    {
        string status = CSharpText.Literal(answer.Status);
        string made = $"new {options.Qualified(name)}";
        return answer.Kind switch
        {
            AnswerKind.Nothing => $".Nothing({status})",
            AnswerKind.Text => $".Text({status}, static text => {made} {{ {answer.Name} = text }})",
            _ => $".Json({status}, static ({ReadExpressions.Parameter}) => {(answer.AdmitsNull ? $"r.TryNull() ? {made}() : " : "")}{made} {{ {answer.Name} = {read.OrNone(answer.Type!)} }})",
        };
    }
}
