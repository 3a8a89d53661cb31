using TirGen.Generators.Code;
using TirGen.Specification.Model;

namespace TirGen.Generators.Planning.Contexts;

/// <summary>A serializer context.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Summary">What it covers, as XML.</param>
/// <param name="Types">The types it knows, each once, in ordinal order.</param>
internal sealed record ContextPlan(string Name, string Summary, EquatableArray<JsonTypeModel> Types)
{
    /// <summary>One context for everything, and one for each operation with JSON of its own, as far as they are asked for.</summary>
    public static IEnumerable<ContextPlan> Of(ApiModel model, EmissionOptions options)
    {
        if (options.Contexts == ContextScope.None)
        {
            yield break;
        }

        Dictionary<string, ObjectModel> objects = model.Schemas.OfType<ObjectModel>().ToDictionary(static o => o.Name, StringComparer.Ordinal);
        Dictionary<string, PolymorphicModel> polymorphic = model.Schemas.OfType<PolymorphicModel>().ToDictionary(static p => p.Name, StringComparer.Ordinal);
        JsonTypeCollector whole = new(objects, polymorphic, options);
        foreach (SchemaModel schema in model.Schemas)
        {
            whole.Add(schema);
        }

        foreach (OperationModel operation in model.Operations)
        {
            AddBodies(whole, operation);
        }

        yield return new ContextPlan(options.ContextName, $"The JSON of all types of {CSharpText.Xml(model.Title)}, for System.Text.Json.", whole.Types);
        foreach (OperationModel operation in model.Operations.Where(o => options.Contexts == ContextScope.Operations && (o.Body is not null || o.AnswerTypes.Any())))
        {
            // Records write their members themselves, so that what an operation sends and answers is all that its context has to know.
            JsonTypeCollector narrow = new(objects, polymorphic, options) { TakesMembers = false };
            AddBodies(narrow, operation);
            yield return new ContextPlan(
                operation.ContextName, $"The JSON of {operation.Name}, for System.Text.Json.", narrow.Types);
        }
    }

    private static void AddBodies(JsonTypeCollector types, OperationModel operation)
    {
        if (operation.Body is { } body)
        {
            types.Add(body);
        }

        foreach (TypeModel answer in operation.AnswerTypes)
        {
            types.Add(answer);
        }
    }
}
