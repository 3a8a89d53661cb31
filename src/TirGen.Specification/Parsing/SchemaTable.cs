using TirGen.Specification.Model;
using TirGen.Specification.Problems;
using TirGen.Specification.Reading;
using TirGen.Specification.Spelling;

namespace TirGen.Specification.Parsing;

/// <summary>The schemas that become C# types: the named ones of the document and those found inline.</summary>
internal sealed class SchemaTable
{
    private readonly SpecDocument _document;
    private readonly SchemaViewReader _views;
    private readonly Inheritance _inheritance;
    private readonly Polymorphism _polymorphism;
    private readonly TypeParser _types;
    private readonly NameTable _names;
    private readonly Dictionary<SpecObject, TypeModel> _named = [];
    private readonly Dictionary<SpecObject, string> _wireNames = [];
    private readonly Queue<(SchemaView View, TypeModel Type)> _pending = new();
    private readonly List<SchemaModel> _schemas = [];

    public SchemaTable(SpecDocument document, NameTable names)
    {
        _document = document;
        _names = names;
        _views = new SchemaViewReader(document);
        _inheritance = new Inheritance(document);
        _polymorphism = new Polymorphism(document, _views, _inheritance, new AlternativeShapes(document, _views));
        _types = new TypeParser(document, _views, _polymorphism) { Table = this };
    }

    public TypeParser Types => _types;

    public SchemaViewReader Views => _views;

    /// <summary>Whether a type has that name.</summary>
    public bool IsTaken(string name) => _names.IsTaken(name);

    /// <summary>Gives the schemas under <c>components</c> their names, before anything refers to them.</summary>
    public void DeclareNamed()
    {
        if (_document.Root["components"] is not SpecObject components || components["schemas"] is not SpecObject schemas)
        {
            return;
        }

        foreach (SpecMember member in schemas.Members)
        {
            if (member.Value is SpecObject schema && _views.Read(schema) is { } view && ReferenceEquals(view.Schema, schema) && NeedsType(view, _views))
            {
                string wanted = TypeName(view, Identifiers.Pascal(member.Name, "Schema"));
                string name = _names.Take(wanted);
                if (name != wanted)
                {
                    _document.Report(SpecProblemKind.NameClash, $"The schema \"{member.Name}\" becomes the type {name}, because {wanted} is taken.", member.NameRange);
                }

                _wireNames[schema] = member.Name;
                _named[schema] = Declare(view, name, member.NameRange);
            }
        }
    }

    /// <summary>The type of a named schema; null when it needs no type of its own.</summary>
    public TypeModel? FindNamed(SpecObject schema) => _named.TryGetValue(schema, out TypeModel? type) ? type : null;

    /// <summary>The type of a schema found inline; the same schema, reached twice, is one type.</summary>
    public TypeModel AddInline(SchemaView view, string name)
    {
        if (FindNamed(view.Schema) is { } known)
        {
            return known;
        }

        return _named[view.Schema] = Declare(view, _names.Take(TypeName(view, name)), view.Schema.Range);
    }

    /// <summary>No type may have a member of its own name, so one that is called like a member of ours is called a type.</summary>
    private static string TypeName(SchemaView view, string wanted)
    {
        IEnumerable<string> own = view.Values.Count == 0 ? OwnNames.Object.Concat(OwnNames.Alternatives) : view.IsOpenEnum ? OwnNames.OpenEnum : [];
        return own.Contains(wanted, StringComparer.Ordinal) ? wanted + "Type" : wanted;
    }

    /// <summary>The schemas in the order of their declaration, after everything reachable was parsed.</summary>
    public IReadOnlyList<SchemaModel> Complete()
    {
        ObjectParser objects = new(_document, _types, _inheritance, new DiscriminatorNames(_document));
        while (_pending.Count > 0)
        {
            (SchemaView view, TypeModel type) = _pending.Dequeue();
            _schemas.Add(type.Kind switch
            {
                TypeKind.Object => objects.Parse(view, type.Name!),
                TypeKind.Polymorphic => ParsePolymorphic(view, type.Name!, _polymorphism.Find(view)!),
                TypeKind.Union => new UnionModel
                {
                    Name = type.Name!,
                    Documentation = Documentation.Of(view.Schema),
                    Variants = new(UnionVariants(view, _views)!),
                    AllowsNull = view.IsNullable,
                },
                _ => new EnumModel
                {
                    Name = type.Name!,
                    Documentation = Documentation.Of(view.Schema),
                    Members = type.Members,
                    IsOpen = type.Kind == TypeKind.OpenEnum,
                    Integer = type.Kind == TypeKind.IntegerEnum ? IntegerEnum.KindOf(view) : null,
                },
            });
        }

        return _schemas;
    }

    private PolymorphicModel ParsePolymorphic(SchemaView view, string name, Alternatives alternatives) => new()
    {
        Name = name,
        Documentation = Documentation.Of(view.Schema),
        Discriminator = alternatives.Discriminator,
        Variants = new(_polymorphism.Variants(alternatives, _types, name)),
        IsSent = false,
    };

    /// <summary>Whether a schema becomes a C# type: an object with members, an enum, a union of scalars.</summary>
    public static bool NeedsType(SchemaView view, SchemaViewReader views) =>
        (view.Const is null && IsTextEnum(view)) || IntegerEnum.IsOne(view) || UnionVariants(view, views) is not null || (view.Properties.Count > 0 && view.Variants.Count == 0 && (view.Types.Count == 0 || view.Types.Contains("object")));

    private static bool IsTextEnum(SchemaView view) =>
        view.Values is { Count: > 0 } values && values.All(static v => v is SpecString or SpecNull) && values.Any(static v => v is SpecString);

    /// <summary>The variants when all are scalars of different types, or null.</summary>
    private static List<TypeModel>? UnionVariants(SchemaView view, SchemaViewReader views)
    {
        List<TypeModel> found = [];
        if (view.Variants.Count == 0 && view.Types.Count > 1 && view.Properties.Count == 0)
        {
            // 3.1 may name the types in one list.
            foreach (string type in view.Types)
            {
                SchemaView single = new(view.Schema) { Format = view.Format, Minimum = view.Minimum, Maximum = view.Maximum };
                single.Types.Add(type);
                if (TypeParser.ScalarKind(single) is null)
                {
                    return null;
                }

                found.Add(new TypeModel(ScalarOf(single)));
            }

            return found;
        }

        foreach (SchemaView leaf in VariantFolding.Leaves(view, views) ?? [])
        {
            TypeKind kind = ScalarOf(leaf);
            int known = found.FindIndex(type => ReadAs(type.Kind) == ReadAs(kind));
            if (known < 0)
            {
                found.Add(new TypeModel(kind));
            }
            else if (found[known].Kind != kind)
            {
                found[known] = new TypeModel(ReadAs(kind));
            }
        }

        // An integer is a number.
        if (found.Exists(static type => ReadAs(type.Kind) == TypeKind.Double))
        {
            found.RemoveAll(static type => ReadAs(type.Kind) == TypeKind.Int64);
        }

        return found.Count > 1 ? found : null;
    }

    /// <summary>The type of a scalar among others: a text with a format cannot be told from another text there.</summary>
    private static TypeKind ScalarOf(SchemaView view) => TypeParser.ScalarKind(view) switch
    {
        TypeKind.DateTimeOffset or TypeKind.DateOnly or TypeKind.Guid or TypeKind.Bytes => TypeKind.String,
        { } kind => kind,
        _ => view.Types[0] switch
        {
            "boolean" => TypeKind.Boolean,
            "integer" => TypeKind.Int64,
            "number" => TypeKind.Double,
            _ => TypeKind.String,
        },
    };

    /// <summary>The kind that values are read as: those that differ in width only cannot be told apart.</summary>
    private static TypeKind ReadAs(TypeKind kind) => kind switch
    {
        TypeKind.Int32 or TypeKind.UInt64 => TypeKind.Int64,
        TypeKind.Single or TypeKind.Decimal => TypeKind.Double,
        _ => kind,
    };

    private TypeModel Declare(SchemaView view, string name, TextRange place)
    {
        _document.Places.Add(SpecPart.Schema, name, place);
        TypeModel type = IsTextEnum(view)
            ? new TypeModel(view.IsOpenEnum ? TypeKind.OpenEnum : TypeKind.Enum) { Name = name, Members = EnumMembers(view, name) }
            : IntegerEnum.IsOne(view) ? new TypeModel(TypeKind.IntegerEnum) { Name = name, Members = new(IntegerEnum.Members(view)) }
            : _polymorphism.Find(view) is not null ? new TypeModel(TypeKind.Polymorphic) { Name = name }
            : new TypeModel(UnionVariants(view, _views) is null ? TypeKind.Object : TypeKind.Union) { Name = name, AllowsNull = view.IsNullable };
        _pending.Enqueue((view, type));
        return type;
    }

    private EquatableArray<EnumMemberModel> EnumMembers(SchemaView view, string name)
    {
        NameTable names = new();
        HashSet<string> seen = new(StringComparer.Ordinal);
        List<EnumMemberModel> members = [];
        foreach (SpecString value in view.Values.OfType<SpecString>())
        {
            if (seen.Add(value.Value))
            {
                _document.Places.Add(SpecPart.EnumValue, name, value.Value, value.Range);
                members.Add(new EnumMemberModel(names.Take(Identifiers.Pascal(value.Value, value.Value.Length == 0 ? "Empty" : "Value")), value.Value));
            }
        }

        return new EquatableArray<EnumMemberModel>(members);
    }
}
