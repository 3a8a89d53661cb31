using TirGen.Generators.Emission.Code;
using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Contexts;

/// <summary>Decides which contexts a document gets and which types each of them knows.</summary>
internal static class ContextPlan
{
    /// <summary>One context for everything, and one for each operation with JSON of its own.</summary>
    public static IEnumerable<ContextModel> Of(ApiModel model, EmissionOptions options)
    {
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

        yield return new ContextModel(options.ContextName, $"The JSON of all types of {CSharpText.Xml(model.Title)}, for System.Text.Json.", whole.Types);
        foreach (OperationModel operation in model.Operations.Where(static o => o.Body is not null || o.AnswerTypes.Any()))
        {
            JsonTypeCollector narrow = new(objects, polymorphic, options);
            AddBodies(narrow, operation);
            yield return new ContextModel(
                operation.ContextName, $"The JSON of what {operation.Name} sends and answers, for System.Text.Json.", narrow.Types);
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
