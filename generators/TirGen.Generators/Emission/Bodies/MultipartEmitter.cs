using TirGen.Generators.Code;
using TirGen.Generators.Emission.Records;
using TirGen.Generators.Emission.Validation;
using TirGen.Generators.Planning.Bodies;
using TirGen.Generators.Planning.Operations;
using TirGen.Generators.Planning.Urls;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Bodies;

/// <summary>Emits the type of a multipart body: a property for each part.</summary>
internal static class MultipartEmitter
{
    private const string Parts = "__TirGen.Http.MultipartParts";

    public static void Emit(SourceWriter writer, OperationPlan plan, EmissionOptions options)
    {
        OperationModel operation = plan.Model;
        BodyModel body = operation.Content;
        RuleHolder rules = new("private");
        string?[] checks = [.. body.Parts.Select(part => part.Type is null
            ? null
            : ValueRules.Check(rules, part.Name, part.Type, part.Validity, [], new CheckSite().Member(part.WireName), isJson: !part.Type.IsText, options))];
        writer.Line($"/// <summary>The parts of the body of <see cref=\"{options.Stem}Client.{operation.Name}Async\"/>.</summary>");
        writer.Line("/// <remarks>Sending it reads the streams of its files to their end and disposes them.</remarks>");
        writer.Line(FileFrame.GeneratedCode);
        using (writer.Block($"{options.Access} sealed class {body.RequestName}{(body.HasCheckedParts ? " : __TirGen.IApiValidatable" : "")}"))
        {
            foreach (PartPlan planned in plan.Parts)
            {
                PartModel part = planned.Model;
                writer.Blank();
                XmlDocs.Write(writer, part.Documentation, $"The part {CSharpText.Xml(part.WireName)}.");
                writer.Line($"public {(part.IsRequired ? "required " : "")}{planned.Type}{(part.IsRequired ? "" : "?")} {part.Name} {{ get; init; }}");
            }

            writer.Blank();
            writer.Line("/// <summary>Makes the body; dispose it to dispose the streams.</summary>");
            writer.Line("/// <returns>The body of a request.</returns>");
            using (writer.Block("public __System.Net.Http.HttpContent ToContent()"))
            {
                writer.Line($"__System.Net.Http.MultipartContent __content = {Parts}.Create({CSharpText.Literal(body.MediaType)});");
                foreach (PartModel part in body.Parts)
                {
                    EmitPart(writer, part, options);
                }

                writer.Line("return __content;");
            }

            if (body.HasCheckedParts)
            {
                EmitValidate(writer, body, checks);
            }

            rules.Emit(writer);
        }
    }

    private static void EmitValidate(SourceWriter writer, BodyModel body, string?[] checks)
    {
        writer.Blank();
        using (writer.Block("public bool Validate(out __Violations violations)"))
        {
            writer.Line("__Found __found = __Found.Begin();");
            foreach ((PartModel part, string? check) in body.Parts.Zip(checks, static (part, check) => (part, check)).Where(static both => both.check is not null))
            {
                string local = "__part" + part.Name;
                writer.Line($"if ({part.Name} is {{ }} {local}) {check}({local}, ref __found);");
            }

            writer.Line("return __found.Complete(out violations);");
        }
    }

    private static void EmitPart(SourceWriter writer, PartModel part, EmissionOptions options)
    {
        if (part.IsRequired)
        {
            EmitValue(writer, part, part.Name, options);
            return;
        }

        string local = "__part" + part.Name;
        using (writer.Block($"if ({part.Name} is {{ }} {local})"))
        {
            EmitValue(writer, part, local, options);
        }

        writer.Blank();
    }

    private static void EmitValue(SourceWriter writer, PartModel part, string value, EmissionOptions options)
    {
        if (part.IsRepeated)
        {
            using (writer.Block($"foreach (var __item in {value})"))
            {
                EmitOne(writer, part, part.Type?.Item, "__item", options);
            }

            writer.Blank();
        }
        else
        {
            EmitOne(writer, part, part.Type, value, options);
        }
    }

    private static void EmitOne(SourceWriter writer, PartModel part, TypeModel? type, string value, EmissionOptions options)
    {
        string name = CSharpText.Literal(part.WireName);
        string media = part.MediaType is null ? "null" : CSharpText.Literal(part.MediaType);
        if (type is null)
        {
            writer.Line($"{Parts}.AddFile(__content, {name}, {value}, {media});");
        }
        else if (type.IsText)
        {
            writer.Line($"{Parts}.AddText(__content, {name}, {UrlValues.Text(type, value, options)}, {media});");
        }
        else
        {
            string json = type.Kind == TypeKind.Object ? $"(({options.Qualified(type.BuilderName!)}){value}).ToContent()"
                : $"{Parts}.Json({value}, static (w, v) => {RecordWritingEmitter.Value(type, "v", options)})";
            writer.Line($"{Parts}.Add(__content, {name}, {json}, {media});");
        }
    }
}
