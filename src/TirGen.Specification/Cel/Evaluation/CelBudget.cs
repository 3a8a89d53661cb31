namespace TirGen.Specification.Cel.Evaluation;

/// <summary>Bounds an evaluation: nested macros multiply, and a list that is added to itself doubles.</summary>
internal sealed class CelBudget
{
    private long _left = 1_000_000;

    public void Spend(long steps)
    {
        _left -= steps;
        if (_left < 0)
        {
            throw new CelLimitException();
        }
    }
}
