using TirGen.Generators.Code;
using TirGen.Generators.Emission.Reading;
using TirGen.Generators.Emission.Urls;
using TirGen.Generators.Planning.Members;
using TirGen.Generators.Planning.Operations;
using TirGen.Specification.Model;
using TirGen.Specification.Spelling;

namespace TirGen.Generators.Emission.Clients;

/// <summary>Emits an operation's method: body and URL are written at once, then the call is awaited.</summary>
internal static class MethodEmitter
{
    public static void Emit(SourceWriter writer, OperationPlan plan, EmissionOptions options)
    {
        OperationModel operation = plan.Model;
        ParameterChecks checks = new(plan, options);
        List<string> signatures = [];
        using (writer.Block($"{options.Access} sealed partial class {options.Stem}Client"))
        {
            signatures.Add(EmitMethod(writer, plan, operation.Name, plan.Result, checks, options));
            if (operation.Streaming is { } streaming)
            {
                writer.Blank();
                signatures.Add(EmitMethod(writer, plan, operation.StreamingName!, streaming, checks, options));
            }

            if (operation.Pagination is { } pagination)
            {
                signatures.Add(PagingEmitter.Emit(writer, plan, pagination, options, (method, arguments) => EmitCalling(
                    writer, plan, checks, options, (transport, address) => $"{transport}.{method}({SharedName(operation.Name)}.Value, {address}, {arguments})")));
            }

            if (operation.Wait is { } wait)
            {
                signatures.Add(WaitEmitter.Emit(writer, plan, wait));
            }

            writer.Blank();
            EmitOperation(writer, plan, operation.Name, plan.Result, options);
            if (operation.Streaming is not null)
            {
                EmitOperation(writer, plan, operation.StreamingName!, operation.Streaming, options);
            }
        }

        if (options.HasInterface)
        {
            writer.Blank();
            InterfaceEmitter.EmitMembers(writer, operation, Attribute(operation), signatures, options);
        }
    }

    /// <returns>What the method is in an interface: its type, name and parameters.</returns>
    private static string EmitMethod(
        SourceWriter writer,
        OperationPlan plan,
        string name,
        ResultModel result,
        ParameterChecks checks,
        EmissionOptions options)
    {
        EmitDocs(writer, plan, result, checks.IsAny);
        writer.Line(Attribute(plan.Model));
        string parameters = string.Join(", ", Parameters(plan));
        string signature = $"{ResultType.Returned(result, options)} {name}Async({parameters})";
        using (writer.Block("public " + signature))
        {
            EmitCalling(writer, plan, checks, options, (transport, address) =>
                $"{transport}.{Sending(result)}({SharedName(name)}.Value, {address}, {plan.Body.Content}, {Reading(result, options)}cancellationToken)");
        }

        return signature;
    }

    /// <summary>Emits what a method does: address, checks, headers, and the call.</summary>
    private static void EmitCalling(
        SourceWriter writer,
        OperationPlan plan,
        ParameterChecks checks,
        EmissionOptions options,
        Func<string, string, string> call)
    {
        // A path that leads elsewhere is refused as what it is, whatever else is wrong.
        string address = $"{ClientEmitter.TransportOf(plan.Model.Server)}.Resolve(in __url)";
        EmitUrl(writer, plan);
        if (plan.Doubtful.Count > 0)
        {
            writer.Line($"__System.Uri __address = {address};");
            address = "__address";
        }

        checks.EmitCall(writer);
        if (plan.Body.IsChecked)
        {
            EmitCheck(writer, plan.Model.Content);
        }

        string transport = HeaderEmitter.Emit(writer, plan, options);
        writer.Line($"return {call(transport, address)};");
    }

    private static string Sending(ResultModel result) => result.Kind switch
    {
        AnswerKind.Bytes => "SendForStreamAsync",
        AnswerKind.Events => "SendForEvents" + (result.Type is null ? "" : $"<{TypeNames.InRecord(result.Type)}>"),
        AnswerKind.Lines or AnswerKind.Sequence => $"SendForItems<{TypeNames.InRecord(result.Type!)}>",
        _ => "SendAsync",
    };

    /// <summary>The arguments that say how the parts of an answer are read.</summary>
    private static string Reading(ResultModel result, EmissionOptions options)
    {
        if (!result.IsSequence || result.Type is null)
        {
            return "";
        }

        string separator = result.Kind switch
        {
            AnswerKind.Lines => "'\\n', ",
            AnswerKind.Sequence => "'\\u001e', ",
            _ => "",
        };
        return $"{separator}{new ReadExpressions(options, readsNumberTexts: true).Answer(result.Type, isNullable: false)}, ";
    }

    /// <summary>The class of what all calls share. No operation's name has an underscore.</summary>
    private static string SharedName(string method) => "Shared_" + method;

    /// <summary>What all calls share; made with the first of them.</summary>
    private static void EmitOperation(SourceWriter writer, OperationPlan plan, string method, ResultModel result, EmissionOptions options)
    {
        OperationModel operation = plan.Model;
        string? read = result.Kind == AnswerKind.Json
            ? new ReadExpressions(options, readsNumberTexts: true).Answer(result.Type!, ResultType.IsNullable(result))
            : AnswerEmitter.Reading(result, options);
        string type = "__TirGen.Http.ApiOperation" + (read is null ? "" : $"<{ResultType.Of(result, options)}>");
        string?[] members =
        [
            Member("Name", CSharpText.Literal(operation.Name)),
            Member("Security", SecurityEmitter.Expression(operation.Security, plan.Security, options)),
            Member("Accept", result.Accept is null ? null : CSharpText.Literal(result.Accept)),
            Member("AdmitsNull", result.Kind == AnswerKind.Json && result.AdmitsNull && ResultType.IsNullable(result) ? "true" : null),
            Member("AdmitsNothing", result.Kind == AnswerKind.Json && result.AdmitsNothing ? "true" : null),
            Member("StatusOf", Status(operation, result)),
            Member("Errors", AnswerEmitter.Errors(operation, options)),
        ];
        string initializer = string.Join(", ", members.OfType<string>());
        using (writer.Block($"private static class {SharedName(method)}"))
        {
            writer.Line($"public static readonly {type} Value = new({Method(operation.Method)}, {CSharpText.Literal(operation.SentPath)}, {RetrySafe(operation)}{(read is null ? "" : ", " + read)}){(initializer.Length == 0 ? "" : $" {{ {initializer} }}")};");
        }
    }

    /// <summary>The status that an answer repeats, as an expression.</summary>
    private static string? Status(OperationModel operation, ResultModel result)
    {
        if (operation.Status is not { } status || result.Kind != AnswerKind.Json)
        {
            return null;
        }

        (string? presence, string value) = RecordMember.Of(status).In(ResultType.IsNullable(result) ? "answer!" : "answer");
        return $"static answer => {(presence is null ? "" : presence + " ? ")}{value}{(presence is null ? "" : " : null")}";
    }

    private static string? Member(string name, string? value) => value is null ? null : $"{name} = {value}";

    private static void EmitDocs(SourceWriter writer, OperationPlan plan, ResultModel result, bool checksParameters)
    {
        OperationModel operation = plan.Model;
        XmlDocs.Text(writer, operation.Documentation, $"Calls <c>{CSharpText.Xml(operation.Method)} {CSharpText.Xml(operation.Path)}</c>.");
        foreach (ParameterModel parameter in plan.Arguments.Select(static p => p.Model))
        {
            XmlDocs.Parameter(writer, Identifiers.Camel(parameter.Name), parameter.WireName, parameter.Documentation);
        }

        if (plan.Body.Parameter is not null)
        {
            writer.Line($"/// <param name=\"request\">The body{(!operation.Content.MayBeLeftOut ? "" : operation.Content.IsRequired ? "; left out, null is sent" : "; left out, none is sent")}.</param>");
        }

        writer.Line("/// <param name=\"cancellationToken\">Ends the call.</param>");
        writer.Line($"/// <returns>{Returns(result)}</returns>");
        if (plan.Body.IsChecked || checksParameters)
        {
            writer.Line("/// <exception cref=\"__TirGen.ApiValidationException\">The request breaks rules of the API and was not sent.</exception>");
        }

        if (plan.Doubtful.Count > 0)
        {
            writer.Line($"/// <exception cref=\"__System.ArgumentException\">{CSharpText.Xml(string.Join(" or ", plan.Doubtful))} is empty, <c>.</c> or <c>..</c>, which would lead to another resource; nothing was sent.</exception>");
        }

        writer.Line("/// <inheritdoc cref=\"__TirGen.Http.ApiTransport.SendAsync{T}\" path=\"/exception\"/>");
        XmlDocs.Obsolete(writer, operation.Documentation);
    }

    private static string Returns(ResultModel result) => result.Kind switch
    {
        AnswerKind.Nothing => "When the answer is there.",
        AnswerKind.Bytes => "The bytes as they come; dispose it.",
        AnswerKind.Events => "The events as they come; the request is sent when they are walked over.",
        AnswerKind.Lines or AnswerKind.Sequence => "The values as they come; the request is sent when they are walked over.",
        AnswerKind.ByStatus => "The answer of the status.",
        _ when result.AdmitsNothing => "The answer; null where it has no content.",
        _ => ResultType.IsNullable(result) ? "The answer; null is one." : "The answer.",
    };

    private static string Attribute(OperationModel operation)
    {
        string states = operation.LegalStates.Count == 0 ? "" : $", LegalStates = new[] {{ {string.Join(", ", operation.LegalStates.Select(CSharpText.Literal))} }}";
        return $"[__TirGen.ApiOperation({CSharpText.Literal(operation.Method)}, {CSharpText.Literal(operation.Path)}, RetrySafe = {RetrySafe(operation)}{states})]";
    }

    private static string RetrySafe(OperationModel operation) => operation.IsRetrySafe ? "true" : "false";

    private static IEnumerable<string> Parameters(OperationPlan plan)
    {
        foreach (ParameterPlan parameter in plan.Arguments.Where(static p => p.Model.IsRequired))
        {
            yield return ParameterAttribute.InList(parameter);
        }

        if (plan.Body.Parameter is not null)
        {
            yield return plan.Body.Parameter;
        }

        foreach (ParameterPlan parameter in plan.Arguments.Where(static p => !p.Model.IsRequired))
        {
            yield return ParameterAttribute.InList(parameter);
        }

        yield return "__System.Threading.CancellationToken cancellationToken = default";
    }

    private static void EmitCheck(SourceWriter writer, BodyModel body)
    {
        string isThere = !body.MayBeLeftOut ? "" : body.Kind == BodyKind.Multipart ? " && request is not null" : " && request.__IsCreated";
        using (writer.Block($"if (_options.ValidateRequests{isThere} && !request.Validate(out var __violations))"))
        {
            writer.Line("throw __TirGen.ApiValidationException.OfErrors(__violations);");
        }

        writer.Blank();
    }

    private static void EmitUrl(SourceWriter writer, OperationPlan plan)
    {
        using (writer.Block($"{plan.Model.UrlName} __url = new()", "};"))
        {
            foreach (ParameterPlan parameter in plan.Parameters.Where(static p => p.Model.IsInUrl))
            {
                string required = parameter.Model switch
                {
                    { IsClientOption: false } or { IsRequired: false } => "",
                    { Type.IsValueType: true } => ".GetValueOrDefault()",
                    _ => "!",
                };
                writer.Line($"{parameter.Model.Name} = {parameter.Value}{required},");
            }
        }
    }

    private static string Method(string method) => method switch
    {
        "GET" or "PUT" or "POST" or "DELETE" or "HEAD" or "OPTIONS" or "TRACE" or "PATCH" => "__System.Net.Http.HttpMethod." + method[0] + method.Substring(1).ToLowerInvariant(),
        _ => $"new __System.Net.Http.HttpMethod({CSharpText.Literal(method)})",
    };
}
