using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TirGen.Analyzers.Usage.Types;
using TirGen.Specification.Rules.Values;

namespace TirGen.Analyzers.Usage.Values;

/// <summary>Reads what is known of an expression's value without running it. What is not certain is unknown.</summary>
internal sealed class ValueReader
{
    private const int MaxDepth = 64;

    // A local may be read twice in the next one's value, and so on: long chains would cost without end and tell nothing.
    private const int LocalDepth = MaxDepth / 4;
    private readonly ApiTypes _types;
    private readonly ConversionReader _conversions;
    private readonly ListReader _lists;
    private readonly ConditionalWeakTable<IOperation, LocalValues> _locals = new();

    public ValueReader(ApiTypes types)
    {
        _types = types;
        _conversions = new ConversionReader(this, types);
        _lists = new ListReader(this);
    }

    /// <summary>What is known of the value of <paramref name="operation"/>, <paramref name="depth"/> expressions deep.</summary>
    public RuleValue Read(IOperation operation, int depth)
    {
        if (depth > MaxDepth)
        {
            return RuleValue.Unknown(operation);
        }

        if (operation.ConstantValue is { HasValue: true, Value: var constant })
        {
            return ConstantReader.Read(constant, operation, _types);
        }

        int next = depth + 1;
        return operation switch
        {
            IConversionOperation conversion => _conversions.Read(conversion, next),
            IObjectCreationOperation creation when _types.Find(creation.Type) is { } type => CreationReader.Read(creation, type, this, next).Value,
            IWithOperation with when _types.Find(with.Type) is { } type => CreationReader.Read(with, type, this, next).Value,
            IConditionalOperation { WhenFalse: { } otherwise } conditional => Merge([conditional.WhenTrue, otherwise], operation, next),
            ISwitchExpressionOperation choice => Merge(choice.Arms.Select(static arm => arm.Value), operation, next),
            ICoalesceOperation coalesce => ReadCoalesce(coalesce, next),
            ILocalReferenceOperation local => ReadLocal(local, next),
            IFieldReferenceOperation { Field: { Name: nameof(string.Empty), ContainingType.SpecialType: SpecialType.System_String } } => RuleValue.From("", operation),
            IPropertyReferenceOperation { Instance: null, Property: var property } when ReadNamed(property, operation) is { } named => named,
            IDefaultValueOperation => ReadDefault(operation),
            IInterpolatedStringOperation or IBinaryOperation { Type.SpecialType: SpecialType.System_String } => RuleValue.Present(operation),
            _ => _lists.Read(operation, next) ?? Fallback(operation),
        };
    }

    /// <summary>What <c>Member = { … }</c> makes of an object that is there already.</summary>
    public RuleValue ReadInPlace(IMemberInitializerOperation operation, int depth) =>
        depth <= MaxDepth && _types.Find(operation.InitializedMember.Type) is { } type
            ? new ObjectValue(new Initializer(operation.Initializer, type, this, depth + 1).Members, false, operation)
            : RuleValue.Unknown(operation);

    /// <summary>The locals of the body around an operation.</summary>
    public LocalValues LocalsAround(IOperation operation)
    {
        IOperation body = operation;
        while (body.Parent is { } parent)
        {
            body = parent;
        }

        return _locals.GetValue(body, static root => new LocalValues(root));
    }

    /// <summary>What the type of an expression alone tells: a number is never missing.</summary>
    public static RuleValue Fallback(IOperation operation) =>
        operation.Type.IsPlainValue() ? RuleValue.Present(operation) : RuleValue.Unknown(operation);

    private RuleValue Merge(IEnumerable<IOperation> arms, IOperation origin, int depth) =>
        ValueMerge.Of([.. arms.Where(static arm => !Throws(arm)).Select(arm => Read(arm, depth))], origin);

    private static bool Throws(IOperation operation) =>
        operation is IThrowOperation || (operation is IConversionOperation { Operand: var operand } && Throws(operand));

    private RuleValue ReadCoalesce(ICoalesceOperation operation, int depth)
    {
        RuleValue value = Read(operation.Value, depth);
        return value switch
        {
            NullValue => ValueMerge.WithOrigin(Read(operation.WhenNull, depth), operation),
            UnknownValue when Throws(operation.WhenNull) => RuleValue.Present(operation),
            UnknownValue { IsPresent: false } => Read(operation.WhenNull, depth) is NullValue or AbsentValue or UnknownValue { IsPresent: false }
                ? RuleValue.Unknown(operation)
                : RuleValue.Present(operation),
            _ => ValueMerge.WithOrigin(value, operation),
        };
    }

    private RuleValue ReadLocal(ILocalReferenceOperation operation, int depth) =>
        LocalsAround(operation).Find(operation.Local) is { } value
            ? ValueMerge.WithOrigin(Read(value, depth + LocalDepth), operation)
            : Fallback(operation);

    private RuleValue? ReadNamed(IPropertySymbol property, IOperation origin) =>
        property is { Name: "Empty" } && property.Type.IsSpan() ? RuleValue.List([], origin: origin)
        : !SymbolEqualityComparer.Default.Equals(property.Type, property.ContainingType) ? null
        : _types.WireValueOf(property) is { } text ? RuleValue.From(text, origin)
        : property is { Name: "Null", Type.TypeKind: TypeKind.Struct } ? RuleValue.Null(origin)
        : null;

    private static RuleValue ReadDefault(IOperation operation) => operation.Type switch
    {
        null or { TypeKind: TypeKind.TypeParameter } => RuleValue.Unknown(operation),
        var type when type.IsSpan() => RuleValue.List([], origin: operation),
        var type when type.IsNullable() || type.IsReferenceType || type.IsNullableList() => RuleValue.Null(operation),
        var type when type.IsPlainValue() => RuleValue.Present(operation),
        _ => RuleValue.Absent(operation),
    };
}
