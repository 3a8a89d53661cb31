namespace TirGen.Specification.Cel.Types;

/// <summary>What is known of the type of an expression before it is evaluated.</summary>
public sealed class CelType
{
    private readonly Lazy<IReadOnlyDictionary<string, CelType>>? _fields;

    private CelType(CelKind kind, CelType? key = null, CelType? element = null, Lazy<IReadOnlyDictionary<string, CelType>>? fields = null)
    {
        Kind = kind;
        Key = key;
        Element = element;
        _fields = fields;
    }

    /// <summary>Any type.</summary>
    public static CelType Dyn { get; } = new(CelKind.Dyn);

    /// <summary>The type of null.</summary>
    public static CelType Null { get; } = new(CelKind.Null);

    /// <summary>bool.</summary>
    public static CelType Bool { get; } = new(CelKind.Bool);

    /// <summary>int.</summary>
    public static CelType Int { get; } = new(CelKind.Int);

    /// <summary>uint.</summary>
    public static CelType Uint { get; } = new(CelKind.Uint);

    /// <summary>double.</summary>
    public static CelType Double { get; } = new(CelKind.Double);

    /// <summary>string.</summary>
    public static CelType String { get; } = new(CelKind.String);

    /// <summary>bytes.</summary>
    public static CelType Bytes { get; } = new(CelKind.Bytes);

    /// <summary>The kind.</summary>
    public CelKind Kind { get; }

    /// <summary>The type of a map's keys.</summary>
    public CelType? Key { get; }

    /// <summary>The type of a list's items or a map's values; of an object, the type of fields beyond the declared ones, null when there are none.</summary>
    public CelType? Element { get; }

    /// <summary>An object's declared fields.</summary>
    public IReadOnlyDictionary<string, CelType> Fields => _fields?.Value ?? throw new InvalidOperationException("Only an object has fields.");

    /// <summary>A list.</summary>
    public static CelType ListOf(CelType element) => new(CelKind.List, null, element);

    /// <summary>A map.</summary>
    public static CelType MapOf(CelType key, CelType element) => new(CelKind.Map, key, element);

    /// <summary>An object; its fields are asked for on first use, so that a type may contain itself.</summary>
    public static CelType ObjectOf(Func<IReadOnlyDictionary<string, CelType>> fields, CelType? additional) =>
        new(CelKind.Object, String, additional, new Lazy<IReadOnlyDictionary<string, CelType>>(fields));

    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        CelKind.List => $"list({Element})",
        CelKind.Map => $"map({Key}, {Element})",
        CelKind.Null => "null",
        _ => Kind.ToString().ToLowerInvariant(),
    };

    /// <summary>Whether a value of one type may be compared with, or stand for, one of the other.</summary>
    internal static bool AreCompatible(CelType left, CelType right) => (left.Kind, right.Kind) switch
    {
        (CelKind.Dyn, _) or (_, CelKind.Dyn) => true,
        (CelKind.List, CelKind.List) => AreCompatible(left.Element!, right.Element!),
        (CelKind.Map, CelKind.Map) => AreCompatible(left.Key!, right.Key!) && AreCompatible(left.Element!, right.Element!),
        (CelKind.Map, CelKind.Object) or (CelKind.Object, CelKind.Map) => true,
        (var a, var b) => a == b || (left.IsNumber && right.IsNumber),
    };

    /// <summary>The type of a value that has one type or the other.</summary>
    internal static CelType Join(CelType left, CelType right)
    {
        if (left.Kind != right.Kind || left.Kind == CelKind.Object)
        {
            return ReferenceEquals(left, right) ? left : Dyn;
        }

        return left.Kind switch
        {
            CelKind.List => ListOf(Join(left.Element!, right.Element!)),
            CelKind.Map => MapOf(Join(left.Key!, right.Key!), Join(left.Element!, right.Element!)),
            _ => left,
        };
    }

    internal bool IsNumber => Kind is CelKind.Int or CelKind.Uint or CelKind.Double;

    internal bool Is(CelKind kind) => Kind == kind || Kind == CelKind.Dyn;
}
