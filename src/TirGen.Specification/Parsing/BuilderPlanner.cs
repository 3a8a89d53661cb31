using TirGen.Specification.Model;

namespace TirGen.Specification.Parsing;

/// <summary>
/// Decides what no single schema can know: which objects are sent and received, the names of their builders, which of
/// them must be ref structs because a span is somewhere inside, and where a schema contains itself.
/// </summary>
internal sealed class BuilderPlanner
{
    private readonly Dictionary<string, ObjectModel> _objects;
    private readonly Dictionary<string, PolymorphicModel> _polymorphic;
    private readonly IReadOnlyList<OperationModel> _operations;
    private readonly Dictionary<string, string> _builderNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _refStructs = new(StringComparer.Ordinal);
    private readonly HashSet<(string Object, string Property)> _recursive = [];

    private BuilderPlanner(IReadOnlyList<SchemaModel> schemas, IReadOnlyList<OperationModel> operations)
    {
        _objects = schemas.OfType<ObjectModel>().ToDictionary(static o => o.Name, StringComparer.Ordinal);
        _polymorphic = schemas.OfType<PolymorphicModel>().ToDictionary(static p => p.Name, StringComparer.Ordinal);
        _operations = operations;
    }

    /// <summary>The same schemas and operations with every decision filled in.</summary>
    /// <param name="actions">The C# names of the body schemas that are variants of a discriminated body, with the action's name.</param>
    /// <param name="forms">The C# names of the objects that are sent as forms, with how their members are written.</param>
    public static (IReadOnlyList<SchemaModel> Schemas, IReadOnlyList<OperationModel> Operations) Plan(
        IReadOnlyList<SchemaModel> schemas,
        IReadOnlyList<OperationModel> operations,
        IReadOnlyDictionary<string, string> actions,
        IReadOnlyDictionary<string, EquatableArray<FormFieldModel>> forms,
        NameTable names)
    {
        BuilderPlanner planner = new(schemas, operations);
        HashSet<string> sent = planner.Reach(SentBy);
        HashSet<string> received = planner.Reach(static o => [.. o.AnswerTypes, .. o.Errors.Select(static e => e.Type)]);
        planner.NameBuilders(sent, actions, names);
        planner.FindRecursion();
        planner.FindRefStructs();
        return (
            [.. schemas.Select(schema => schema switch
            {
                ObjectModel model => planner.Complete(model, sent.Contains(model.Name), received.Contains(model.Name), forms),
                PolymorphicModel model => planner.Complete(model, sent),
                _ => schema,
            })],
            [.. operations.Select(operation => operation with
            {
                ContextName = names.Take(operation.Name + "JsonContext"),
                Content = planner.Complete(operation.Content),
                Parameters = new(operation.Parameters.Select(parameter => parameter with { Type = planner.Complete(parameter.Type)! })),
                Result = planner.Complete(operation.Result),
                Streaming = operation.Streaming is null ? null : planner.Complete(operation.Streaming),
                Errors = new(operation.Errors.Select(error => error with { Type = planner.Complete(error.Type)! })),
            })]);
    }

    /// <summary>What a request writes as JSON or as a form: its body, the parts of it, and parameters that are JSON.</summary>
    private static IEnumerable<TypeModel?> SentBy(OperationModel operation) =>
        [operation.Body, .. operation.Content.Parts.Select(static p => p.Type), .. operation.Parameters.Where(static p => p.Style == ParameterStyle.Json).Select(static p => p.Type)];

    private HashSet<string> Reach(Func<OperationModel, IEnumerable<TypeModel?>> start)
    {
        HashSet<string> reached = new(StringComparer.Ordinal);
        Stack<string> open = new(_operations.SelectMany(o => start(o).SelectMany(ObjectsIn)));
        while (open.Count > 0)
        {
            string name = open.Pop();
            if (reached.Add(name))
            {
                foreach (string inner in _objects[name].Properties.SelectMany(p => ObjectsIn(p.Type)).Concat(ObjectsIn(_objects[name].AdditionalProperties)))
                {
                    open.Push(inner);
                }
            }
        }

        return reached;
    }

    private void NameBuilders(HashSet<string> sent, IReadOnlyDictionary<string, string> actions, NameTable names)
    {
        HashSet<string> nested = new(_objects.Values.Where(o => sent.Contains(o.Name)).SelectMany(static o => o.Properties).SelectMany(p => ObjectsIn(p.Type)), StringComparer.Ordinal);
        ILookup<string?, OperationModel> senders = _operations.ToLookup(static o => o.Body?.Name);
        foreach (ObjectModel model in _objects.Values)
        {
            if (!sent.Contains(model.Name))
            {
                continue;
            }

            string? owner = actions.TryGetValue(model.Name, out string? action) ? action
                : senders[model.Name].Count() == 1 && !nested.Contains(model.Name) ? senders[model.Name].First().Name
                : null;
            string wanted = owner is not null && !names.IsTaken(owner + "Request") ? owner + "Request" : model.Name + "Builder";
            _builderNames[model.Name] = names.Take(wanted);
        }
    }

    /// <summary>A struct cannot contain itself: the property that closes a circle takes the record.</summary>
    private void FindRecursion()
    {
        ContainmentCycles cycles = ContainmentCycles.Find(_objects);
        foreach (ObjectModel model in _objects.Values)
        {
            foreach (PropertyModel property in model.Properties)
            {
                if (property.Type.Kind == TypeKind.Object && cycles.Close(model.Name, property.Type.Name!))
                {
                    _recursive.Add((model.Name, property.WireName));
                }
            }
        }
    }

    private void FindRefStructs()
    {
        ILookup<string, ObjectModel> holders = _objects.Values
            .SelectMany(static o => o.Properties, static (o, p) => (Holder: o, Property: p))
            .Where(pair => pair.Property.Type.Kind == TypeKind.Object && !_recursive.Contains((pair.Holder.Name, pair.Property.WireName)))
            .ToLookup(static pair => pair.Property.Type.Name!, static pair => pair.Holder, StringComparer.Ordinal);
        Stack<ObjectModel> open = new(_objects.Values.Where(static o => o.Properties.Any(static p => p.Type.Kind == TypeKind.List)));
        while (open.Count > 0)
        {
            ObjectModel model = open.Pop();
            if (_refStructs.Add(model.Name))
            {
                foreach (ObjectModel holder in holders[model.Name])
                {
                    open.Push(holder);
                }
            }
        }
    }

    private BodyModel Complete(BodyModel content) => content with
    {
        Type = Complete(content.Type),
        Parts = new(content.Parts.Select(part => part with { Type = Complete(part.Type) })),
    };

    private ResultModel Complete(ResultModel result) => result with
    {
        Type = Complete(result.Type),
        Answers = new(result.Answers.Select(answer => answer with { Type = Complete(answer.Type) })),
    };

    private ObjectModel Complete(ObjectModel model, bool isSent, bool isReceived, IReadOnlyDictionary<string, EquatableArray<FormFieldModel>> forms) => model with
    {
        BuilderName = _builderNames.TryGetValue(model.Name, out string? name) ? name : model.BuilderName,
        BuilderForm = FormOf(model.Name),
        IsSent = isSent,
        IsReceived = isReceived,
        IsForm = forms.ContainsKey(model.Name),
        FormFields = forms.TryGetValue(model.Name, out EquatableArray<FormFieldModel>? fields) ? fields : EquatableArray<FormFieldModel>.Empty,
        AdditionalProperties = Complete(model.AdditionalProperties),
        Properties = new(model.Properties.Select(property => property with
        {
            Type = Complete(property.Type)!,
            // One record serves requests and answers: what one of them does not have cannot be demanded of it.
            IsRequired = property.IsRequired && !(property.IsReadOnly && isSent) && !(property.IsWriteOnly && isReceived),
            IsRecursive = _recursive.Contains((model.Name, property.WireName)),
        })),
    };

    private TypeModel? Complete(TypeModel? type) => type switch
    {
        { Kind: TypeKind.Object } => type with
        {
            BuilderName = _builderNames.TryGetValue(type.Name!, out string? name) ? name : null,
            BuilderForm = FormOf(type.Name!),
        },
        { Item: not null } => type with { Item = Complete(type.Item) },
        _ => type,
    };

    private BuilderForm FormOf(string name) => _refStructs.Contains(name) ? BuilderForm.RefStruct : BuilderForm.Struct;

    private PolymorphicModel Complete(PolymorphicModel model, HashSet<string> sent) => model with
    {
        // Where all its objects are sent it may be, too; their builders exist then.
        IsSent = model.Variants.All(v => ObjectsIn(v.Type).All(sent.Contains)),
        Variants = new(model.Variants.Select(variant => variant with
        {
            Type = Complete(variant.Type)!,
            Property = model.Discriminator is null ? null : _objects[variant.Type.Name!].Properties.FirstOrDefault(p => p.WireName == model.Discriminator && p.Constant is null),
        })),
    };

    private IEnumerable<string> ObjectsIn(TypeModel? type)
    {
        // A list of alternatives may be one of them.
        HashSet<string> seen = new(StringComparer.Ordinal);
        Stack<TypeModel?> open = new([type]);
        while (open.Count > 0)
        {
            switch (open.Pop())
            {
                case { Kind: TypeKind.Polymorphic } polymorphic when seen.Add(polymorphic.Name!):
                    foreach (VariantModel variant in _polymorphic[polymorphic.Name!].Variants.Reverse())
                    {
                        open.Push(variant.Type);
                    }

                    break;
                case { Kind: TypeKind.Object } model:
                    yield return model.Name!;
                    break;
                case { Item: { } item }:
                    open.Push(item);
                    break;
            }
        }
    }
}
