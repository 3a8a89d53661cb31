using TirGen.Generators.Code;
using TirGen.Generators.Planning.Members;
using TirGen.Specification.Model;

namespace TirGen.Generators.Planning.Contexts;

/// <summary>Collects the types that a context knows: some types, and the document's own types that those are made of.</summary>
internal sealed class JsonTypeCollector(
    IReadOnlyDictionary<string, ObjectModel> objects, IReadOnlyDictionary<string, PolymorphicModel> polymorphic, EmissionOptions options)
{
    private const string Services = "__Metadata.JsonMetadataServices.";

    private readonly Dictionary<string, JsonTypeModel> _found = new(StringComparer.Ordinal);

    // Not by recursion: a document may chain more objects than a stack is deep.
    private readonly Queue<TypeModel> _open = new();

    /// <summary>Whether the types of members are added too.</summary>
    public bool TakesMembers { get; init; } = true;

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
        { Name = schema.Name });

    /// <summary>Adds the type of a body or an answer, which may be a list or a map.</summary>
    public void Add(TypeModel type)
    {
        AddWhole(type, isNullable: false);
        while (_open.Count > 0)
        {
            AddOwn(_open.Dequeue());
        }
    }

    /// <summary>A type with all that its metadata needs.</summary>
    private void AddWhole(TypeModel type, bool isNullable)
    {
        string name = JsonTypeNames.Of(type, isNullable);
        if (isNullable && type.IsValueType)
        {
            Take(name, $"Nullable<{JsonTypeNames.Of(type, isNullable: false)}>()");
            AddWhole(type, isNullable: false);
        }
        else if (type.Kind is TypeKind.List or TypeKind.Map)
        {
            Take(name, $"{type.Kind}<{JsonTypeNames.Item(type)}>()");
            AddWhole(type.Item!, JsonTypeNames.ItemIsNullable(type));
            if (type.Kind == TypeKind.Map)
            {
                AddWhole(new TypeModel(TypeKind.String), isNullable: false);
            }
        }
        else if (type.Name is null)
        {
            string converter = type.Kind switch
            {
                TypeKind.Any => "new __TirGen.JsonFragmentConverter()",
                TypeKind.String => Services + "StringConverter!",
                TypeKind.Bytes => Services + "ByteArrayConverter!",
                _ => Services + type.Kind + "Converter",
            };
            Take(name, $"Value<{name}>({converter})");
        }
        else
        {
            _open.Enqueue(type);
        }
    }

    /// <summary>A type of the document's own, and those of its parts.</summary>
    private void AddOwn(TypeModel type)
    {
        string name = type.Name!;
        switch (type.Kind)
        {
            case TypeKind.Object when Take(name, $"Record<{name}>()", type.Name):
                foreach (PropertyModel property in objects[type.Name!].Properties)
                {
                    OpenOwn(property.Type);
                }

                break;
            case TypeKind.Polymorphic when Take(name, $"Struct<{name}>()", type.Name):
                foreach (VariantModel variant in polymorphic[type.Name!].Variants)
                {
                    OpenOwn(variant.Type);
                }

                break;
            case TypeKind.OpenEnum or TypeKind.Union:
                Take(name, $"Struct<{name}>()", type.Name);
                break;
            case TypeKind.Enum or TypeKind.IntegerEnum:
                Take(name, $"Value(new {options.Qualified(EnumConverters.NameOf(type.Name!))}())", type.Name);
                break;
        }
    }

    private void OpenOwn(TypeModel type)
    {
        if (!TakesMembers)
        {
            return;
        }

        while (type.Item is { } item)
        {
            type = item;
        }

        if (type.Name is not null)
        {
            _open.Enqueue(type);
        }
    }

    private bool Take(string type, string registration, string? property = null)
    {
        if (_found.ContainsKey(type))
        {
            return false;
        }

        _found.Add(type, new JsonTypeModel(type, registration, property));
        return true;
    }
}
