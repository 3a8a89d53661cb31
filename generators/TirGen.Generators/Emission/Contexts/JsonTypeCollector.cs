using TirGen.Specification.Model;

namespace TirGen.Generators.Emission.Contexts;

/// <summary>Collects the types that the metadata of some types refers to, down to the last scalar.</summary>
internal sealed class JsonTypeCollector(
    IReadOnlyDictionary<string, ObjectModel> objects, IReadOnlyDictionary<string, PolymorphicModel> polymorphic, EmissionOptions options)
{
    private readonly Dictionary<string, JsonTypeModel> _found = new(StringComparer.Ordinal);

    // Not by recursion: a document may chain more objects than a stack is deep.
    private readonly Queue<ObjectModel> _open = new();

    /// <summary>What was found, in ordinal order.</summary>
    public EquatableArray<JsonTypeModel> Types => new(_found.Values.OrderBy(static t => t.Type, StringComparer.Ordinal));

    /// <summary>Adds a schema.</summary>
    public void Add(SchemaModel schema) => Add(
        new TypeModel(schema switch
        {
            EnumModel { IsOpen: true } => TypeKind.OpenEnum,
            EnumModel { Integer: not null } => TypeKind.IntegerEnum,
            EnumModel => TypeKind.Enum,
            UnionModel => TypeKind.Union,
            PolymorphicModel => TypeKind.Polymorphic,
            _ => TypeKind.Object,
        })
        { Name = schema.Name },
        isNullable: false);

    /// <summary>Adds a type and all that it is made of.</summary>
    public void Add(TypeModel type, bool isNullable)
    {
        AddOne(type, isNullable);
        while (_open.Count > 0)
        {
            AddMembers(_open.Dequeue());
        }
    }

    private void AddOne(TypeModel type, bool isNullable)
    {
        string name = JsonTypeNames.Of(type, isNullable, options);
        if (isNullable && type.IsValueType)
        {
            if (Take(name, JsonTypeForm.Nullable, JsonTypeNames.Of(type, isNullable: false, options)))
            {
                AddOne(type, isNullable: false);
            }

            return;
        }

        switch (type.Kind)
        {
            case TypeKind.Object:
                if (Take(name, JsonTypeForm.Object, type.Name!, type.Name))
                {
                    _open.Enqueue(objects[type.Name!]);
                }

                break;
            case TypeKind.List or TypeKind.Map:
                if (Take(name, type.Kind == TypeKind.List ? JsonTypeForm.List : JsonTypeForm.Map, JsonTypeNames.Item(type, options)))
                {
                    AddOne(type.Item!, JsonTypeNames.ItemIsNullable(type));
                    if (type.Kind == TypeKind.Map)
                    {
                        AddOne(new TypeModel(TypeKind.String), isNullable: false);
                    }
                }

                break;
            case TypeKind.Polymorphic:
                if (Take(name, JsonTypeForm.Value, JsonConverters.Of(type, options), type.Name))
                {
                    foreach (VariantModel variant in polymorphic[type.Name!].Variants)
                    {
                        AddOne(variant.Type, isNullable: false);
                    }
                }

                break;
            default:
                Take(name, JsonTypeForm.Value, JsonConverters.Of(type, options), type.Name);
                break;
        }
    }

    private void AddMembers(ObjectModel model)
    {
        foreach (PropertyModel property in model.Properties)
        {
            MemberShape shape = MemberShapes.InRecord(property);
            bool isNullable = shape is MemberShape.RequiredNullable or MemberShape.Optional or MemberShape.OptionalNullable;
            AddOne(property.Type, isNullable);
            if (shape == MemberShape.OptionalNullable)
            {
                string inner = JsonTypeNames.Of(property.Type, isNullable: true, options);
                Take($"global::TirGen.Optional<{inner}>", JsonTypeForm.Optional, inner);
            }
        }

        if (Take(JsonTypeNames.ExtensionData, JsonTypeForm.ExtensionData, ""))
        {
            Take("global::System.Text.Json.JsonElement", JsonTypeForm.Value, JsonConverters.JsonElement);
            AddOne(new TypeModel(TypeKind.String), isNullable: false);
        }
    }

    private bool Take(string type, JsonTypeForm form, string argument, string? property = null)
    {
        if (_found.ContainsKey(type))
        {
            return false;
        }

        _found.Add(type, new JsonTypeModel(type, form, argument, property));
        return true;
    }
}
