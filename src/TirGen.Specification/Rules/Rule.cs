namespace TirGen.Specification.Rules;

/// <summary>
/// What a document says about the validity of one value: the one form to which JSON Schema keywords and expressions
/// are lowered, and that every consumer evaluates. Immutable; compared by reference where it holds lists.
/// </summary>
public abstract record Rule
{
    private protected Rule()
    {
    }
}
